import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Spanish. */
export const es: LanguageWording = {
  shareLabels: listed(`
    compartir, comparte, compartir en, compartir en facebook, compartir en twitter, compartir en x, compartir en
    whatsapp, compartir en linkedin, compartir por correo, compartir por email, compartir artículo, compartir
    noticia, comparte este artículo, comparte esta noticia, comparta, comparte en, tuitear, twittear, imprimir,
    guardar, enviar, enviar por correo, enviar por email, copiar enlace, copiar link, copiar url, enlace copiado,
    síguenos, síguenos en, seguir, escuchar, escuchar artículo, comentar, comentarios, me gusta, ir arriba, volver
    arriba, regalar artículo, ampliar, cerrar, ampliar imagen, síganos en, añadir a favoritos
  `),
  commentLabels: listed(`
    comentarios, comentario, sin comentarios, no hay comentarios, dejar un comentario, deja un comentario, deja una
    respuesta, dejar comentario, añadir comentario, escribir un comentario, ver comentarios, ver todos los
    comentarios, ver los comentarios, sé el primero en comentar, comenta, responder, cancelar respuesta, comentarios
    cerrados, publicar un comentario, únete a la conversación, opina, deja tu comentario, tu opinión
  `),
  advertisingLabels: listed(`
    publicidad, anuncio, anuncios, patrocinado, contenido patrocinado, contenido promocionado, la nota continúa
    debajo de la publicidad, continúa después de la publicidad, la noticia continúa debajo de la publicidad, sigue
    leyendo después de la publicidad, espacio publicitario, pauta, promocionado, cerrar anuncio
  `),
  mediaLabels: listed(`
    video, vídeo, videos, vídeos, ver video, ver vídeo, audio, galería, galería de fotos, galería de imágenes,
    fotogalería, fotos, foto, infografía, reproducir video, ampliar foto, ver fotos, ver galería, pódcast
  `),
  contentsLabels: listed(`
    índice, índice de contenidos, tabla de contenidos, en este artículo, contenido, contenidos
  `),
  relatedHeadings: listed(`
    lee también, lea también, leer también, lea además, lee además, lee más, leer más, lea más, te puede interesar,
    le puede interesar, te podría interesar, le podría interesar, quizás te interese, también te puede interesar,
    también te puede gustar, también le puede interesar, también te interesa, puede interesarte, te recomendamos, le
    recomendamos, recomendamos, recomendado, recomendados, recomendado para ti, recomendaciones, relacionado,
    relacionados, relacionadas, noticias relacionadas, artículos relacionados, artículo relacionado, notas
    relacionadas, nota relacionada, temas relacionados, contenido relacionado, contenidos relacionados, información
    relacionada, más información, más noticias, más sobre este tema, más sobre, más leídas, más leídos, lo más
    leído, lo más visto, lo más popular, las más leídas, ver también, ver más, vea también, mira también, no te
    pierdas, no se pierda, sigue leyendo, seguir leyendo, continuar leyendo, últimas noticias, otras noticias,
    artículo anterior, artículo siguiente, además, para leer más
  `),
  sectionHeadings: listed(`
    además, más información, recomendaciones, recomendamos, temas relacionados, relacionado, relacionados
  `),
  relatedLeadIns: listed(`
    lee también, lea también, lea además, lee además, lee más, leer más, lea más, ver también, vea también, mira
    también, te puede interesar, le puede interesar, te recomendamos, también lea, también puedes leer, puedes leer,
    puede leer, relacionado, no te pierdas, sigue leyendo, puedes ver, le recomendamos leer, más sobre el tema, nota
    relacionada, noticia relacionada, artículo relacionado, leé también, mirá también, te recomendamos leer, también
    te puede interesar, seguir leyendo, sobre el mismo tema
  `),
  weakRelatedLeadIns: listed(`
    además, más información, vídeo, video, más sobre, mira, mire, lea, lee, puedes ver, vea, ver, opinión, análisis,
    entrevista, entérate, conoce más, descubre más
  `),
  readMoreLabels: listed(`leer más, ver más, seguir leyendo, más, continuar leyendo`),
  pageWords: listed(`página, ir a la página`),
  paginationLabels: listed(`páginas, de, anterior, página anterior, primera, última`),
  nextPageLabels: listed(`siguiente, página siguiente, siguiente página, continuar, seguir leyendo`),
  prompts: listed(`
    suscríbete, suscríbase, suscribirse, nuestro boletín, nuestros boletines, nuestro newsletter, nuestra
    newsletter, boletín de noticias, recibe en tu correo, recibe las, en tu correo, tu correo electrónico, su
    correo electrónico, ya eres suscriptor, exclusivo para suscriptores, solo para suscriptores, regístrate,
    regístrese, inicia sesión, síguenos en, síganos en, sigue nuestro canal, sigue a, únete a nuestro, únete al
    canal, descarga nuestra app, descarga la app, descarga la aplicación, cancela cuando quieras, hazte socio, haz
    una donación, apóyanos, canal de whatsapp, en google news, nuestro canal de, nuestras redes sociales, ya es
    suscriptor, inicie sesión, descargue la aplicación, darse de baja cuando, en su correo
  `),
  consentPhrases: listed(`
    utilizamos cookies, usamos cookies, aceptar cookies, política de cookies, configuración de cookies, su
    consentimiento, este contenido está alojado, contenido externo, para ver este contenido, su navegador no
    soporta, tu navegador no soporta, habilite javascript, activa javascript, política de privacidad, bloqueador
    de anuncios, su privacidad, tu privacidad, usan cookies, utilizan cookies,
    nuestros socios almacenamos, información en un dispositivo, interés legítimo, se notificarán a nuestros socios
  `),
  bylineWords: listed(`
    por, y, con, publicado, publicada, actualizado, actualizada, actualización, redacción, autor, autora, escrito,
    última, fecha, modificado, lectura, texto
  `),
  dateWords: listed(`
    enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, setiembre, octubre, noviembre, diciembre,
    ene, abr, ago, dic, lunes, martes, miércoles, jueves, viernes, sábado, domingo, de, del, el, a, las, la, los,
    hace, hora, horas, hs, hrs, h, minutos, días, ayer, hoy, lectura, tiempo
  `),
  creditLeadIns: listed(`
    foto, fotos, fotografía, fotografías, imagen, imágenes, foto de, crédito, créditos, crédito foto, fuente de la
    imagen, foto de archivo, imagen de archivo, imagen destacada, ilustración, pie de foto, captura
  `),
  closingLeadIns: listed(`
    copyright, todos los derechos reservados, etiquetas, temas, tags, categoría, categorías, palabras clave,
    archivado en, publicado en, en este artículo, más en
  `),
  deskCredits: listed(`con información de, con informaciones de, con información de agencias`),
  modifiedWords: listed(`actualizad*, actualización, modificad*, modificación`),
  publishedWords: listed(`publicad*, publicación`),
  otherDateWords: listed(`fecha límite, en vigor, vigente, válid*, hasta el, plazo, cierre, recibido, aceptado`),
  buyLabels: listed(`añadir al carrito, añadir a la cesta, comprar, comprar ahora, agotado`),
  productLabels: listed(`descripción, especificaciones, opiniones`),
  sortLabels: listed(`ordenar por, filtrar, ver todo, ver todos`),
  memberLabels: listed(`mensajes, miembro, registrado`),
  serviceLabels: listed(`contáctanos, nuestros servicios, solicitar presupuesto, saber más, prueba gratis`),
  docsLabels: listed(`en esta página, ejemplo, véase también`),
};
