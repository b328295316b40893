import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Portuguese. */
export const pt: LanguageWording = {
  shareLabels: listed(`
    compartilhar, compartilhe, compartilhar no facebook, compartilhar no whatsapp, compartilhar no twitter,
    compartilhe no whatsapp, compartilhe no facebook, compartilhe esta notícia, compartilhe este artigo,
    compartilhar artigo, partilhar, partilhe, partilhar artigo, tweetar, imprimir, salvar, guardar, enviar, enviar
    por e-mail, copiar link, copiar, link copiado, siga-nos, siga, siga-nos no, ouvir, ouvir artigo, ouça este
    conteúdo, comentar, curtir, voltar ao topo, oferecer artigo, fechar, ampliar
  `),
  commentLabels: listed(`
    comentários, comentário, nenhum comentário, sem comentários, deixe um comentário, deixar um comentário, deixe o
    seu comentário, deixe seu comentário, deixe uma resposta, adicionar comentário, escreva um comentário, ver
    comentários, ver todos os comentários, comente, responder, cancelar resposta, comentários encerrados, seja o
    primeiro a comentar, publicar comentário, postar comentário
  `),
  advertisingLabels: listed(`
    publicidade, anúncio, anúncios, patrocinado, conteúdo patrocinado, propaganda, continua após a publicidade,
    continua depois da publicidade, continua depois do anúncio, a matéria continua após a publicidade, pub, conteúdo
    publicitário
  `),
  mediaLabels: listed(`
    vídeo, vídeos, assista ao vídeo, assista, áudio, galeria, galeria de fotos, galeria de imagens, fotos, foto,
    infográfico, reproduzir vídeo, veja as fotos, ver galeria
  `),
  contentsLabels: listed(`índice, sumário, neste artigo, conteúdo, tabela de conteúdos`),
  relatedHeadings: listed(`
    leia também, leia mais, leia ainda, veja também, veja mais, ver também, saiba mais, artigos relacionados, artigo
    relacionado, notícias relacionadas, matérias relacionadas, conteúdo relacionado, conteúdos relacionados,
    relacionados, relacionadas, posts relacionados, mais notícias, mais lidas, mais lidos, as mais lidas, mais
    sobre, recomendado para você, recomendados, recomendados para você, recomendadas, você pode gostar, você também
    pode gostar, você também pode se interessar, pode gostar também, não perca, últimas notícias, continue lendo,
    continue a ler, ler mais, ler também, próximo artigo, artigo anterior, mais artigos, sugestões de leitura,
    outras notícias, leia a seguir, também pode interessar
  `),
  sectionHeadings: listed(`
    saiba mais, recomendados, relacionados, relacionadas, mais sobre, sugestões de leitura
  `),
  relatedLeadIns: listed(`
    leia também, leia mais, leia ainda, veja também, veja mais, saiba mais, ver também, ler mais, ler também, continue
    lendo, conteúdo relacionado, notícia relacionada, artigo relacionado, leia a seguir, confira também, assista
    também, você pode gostar, pode interessar-lhe
  `),
  weakRelatedLeadIns: listed(`relacionado, relacionada, assista, veja, leia, vídeo, ouça, opinião, não perca`),
  readMoreLabels: listed(`leia mais, ler mais, continue lendo, continuar a ler`),
  pageWords: listed(`página, ir para a página`),
  paginationLabels: listed(`páginas, de, anterior, página anterior, primeira, última`),
  nextPageLabels: listed(`próxima, próximo, próxima página, página seguinte, seguinte, continuar`),
  prompts: listed(`
    inscreva-se, assine a, assine já, assine nossa, assine o, subscreva, nossa newsletter, nossas newsletters, a
    nossa newsletter, receba as, receba notícias, receba no seu, no seu e-mail, seu e-mail, já é assinante,
    exclusivo para assinantes, cadastre-se, siga-nos no, siga-nos em, siga nosso, siga o nosso, siga o canal,
    participe do nosso, entre no nosso, entre para o, entre no canal, grupo do whatsapp, grupo de whatsapp, canal
    do whatsapp, canal no whatsapp, baixe o app, baixe o aplicativo, apoie o, faça uma doação, clique aqui para,
    no google news, acompanhe no, inicie sessão, inicie a sessão, cancelar a subscrição, siga-nos, descarregue a
    aplicação, no seu email
  `),
  consentPhrases: listed(`
    utilizamos cookies, usamos cookies, aceitar cookies, política de cookies, política de privacidade, seu
    consentimento, conteúdo externo, para ver este conteúdo, seu navegador não suporta, o seu browser não suporta,
    ative o javascript, bloqueador de anúncios, sua privacidade, utilizam cookies, usa cookies, utiliza cookies,
    nossos parceiros armazenamos, informações num dispositivo, interesse legítimo, sinalizadas aos nossos parceiros
  `),
  bylineWords: listed(`
    por, e, com, publicado, publicada, atualizado, atualizada, atualização, redação, autor, autora, escrito, última,
    da, do, leitura, texto
  `),
  dateWords: listed(`
    janeiro, fevereiro, março, abril, maio, junho, julho, setembro, outubro, novembro, dezembro, fev, mai, ago, set,
    out, dez, segunda, terça, quarta, quinta, sexta, feira, sábado, domingo, às, as, há, em, dia, dias, horas, hora,
    h, ontem, hoje, leitura, de
  `),
  creditLeadIns: listed(`
    foto, fotos, fotografia, imagem, imagens, crédito, créditos, foto de, foto por, crédito da foto, créditos da
    imagem, fonte da imagem, ilustração, divulgação, reprodução
  `),
  closingLeadIns: listed(`
    copyright, todos os direitos reservados, tags, temas, tópicos, assuntos, categoria, categorias, palavras-chave,
    marcadores, arquivado em, publicado em
  `),
  deskCredits: listed(`com informações de, com informações da, com informações do, com agências`),
  modifiedWords: listed(`atualizad*, atualização, modificad*, modificação, alterad*, alteração`),
  publishedWords: listed(`publicad*, publicação`),
  otherDateWords: listed(`prazo, em vigor, válid*, até, inscrições, recebido, aceito`),
  buyLabels: listed(`adicionar ao carrinho, esgotado`),
  productLabels: listed(`descrição, avaliações`),
  serviceLabels: listed(`contate-nos, nossos serviços, saiba mais`),
  docsLabels: listed(`exemplo, veja também`),
};
