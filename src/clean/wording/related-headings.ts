import { listed } from "../listed.ts";
import type { Wording } from "./wording.ts";

/** Headings and labels of a list of other articles: the whole line. "Related work" is none: it is a section of papers. */
export const relatedHeadings: Wording = {
  en: listed(`
    read next, read more, read also, also read, read this next, what to read next, up next, next up, related,
    related articles, related article, related stories, related story, related posts, related post, related content,
    related topics, related topic, related coverage, related links, related link, related reading, related news,
    related video, related videos, related items, related pages, related features, related tags, see also, see more,
    more stories, more news, more articles, more posts, more like this, more to read, more reading, more on this,
    more on this story, more on this topic, more from this author, more by this author, more headlines, more top
    stories, more coverage, more to explore, more about this, most read, most popular, most viewed, most shared,
    most commented, most recent, popular, popular posts, popular articles, popular stories, popular now, trending,
    trending now, trending stories, trending articles, trending topics, top stories, top news, top articles, latest,
    latest news, latest stories, latest articles, latest posts, latest headlines, recent posts, recent articles,
    recent stories, recent news, recommended, recommended articles, recommended for you, recommended reading,
    recommended stories, recommended posts, recommended content, recommended by, we recommend, you may like, you may
    also like, you might like, you might also like, you may also be interested in, you might also be interested in,
    you may be interested in, you might be interested in, others also read, people also read, don't miss, in case
    you missed it, icymi, editor's picks, editors' picks, editor's pick, editor's choice, our picks, top picks, keep
    reading, continue reading, further reading, keep exploring, previous article, next article, previous post, next
    post, previous story, next story, previous, next, from our partners, from around the web, around the web,
    sponsored stories, promoted stories, promoted content, sponsored content, more for you, for you, suggested
    reading, suggested articles, similar articles, similar posts, similar stories, other stories, other articles,
    other news, other posts, more videos, recommended videos, must read, must reads, must-read, must-reads, explore more, discover more,
    learn more, find out more, in this series, more in this series, what others are reading, stories for you, best
    of the web, you may have missed, related to this story, elsewhere on, also on, also of interest, also see, recent stories
    from, on our radar, read related topics
  `),
  de: listed(`
    lesen sie auch, lesen sie mehr, lesen sie dazu auch, lesen sie hier mehr, lesen sie außerdem, lesen sie weiter,
    lies auch, lies mehr, auch interessant, auch lesenswert, das könnte sie auch interessieren, das könnte sie
    interessieren, das könnte dich auch interessieren, das könnte dich interessieren, könnte sie auch interessieren,
    dies könnte sie auch interessieren, mehr zum thema, mehr dazu, mehr zu diesem thema, mehr zu den themen, mehr
    aus, mehr artikel, mehr nachrichten, mehr news, mehr lesen, zum thema, mehr von uns, mehr anzeigen, weitere
    infos, weitere artikel, weitere artikel zum thema, weitere nachrichten, weitere themen, weitere beiträge,
    weitere meldungen, weitere links, weitere news, weitere informationen, weiterlesen, weiterführende links,
    weiterführende informationen, ähnliche artikel, ähnliche beiträge, ähnliche themen, verwandte artikel, verwandte
    themen, verwandte beiträge, passend dazu, passend zum thema, passende artikel, meistgelesen, meistgelesene
    artikel, am meisten gelesen, beliebte artikel, beliebte beiträge, meistkommentiert, meistgeklickt, empfohlen,
    empfehlungen, empfehlungen der redaktion, empfohlene artikel, empfohlener externer inhalt, unsere empfehlungen,
    unsere empfehlung, leseempfehlung, lesetipps, lesetipp, lese-tipp, neueste artikel, neueste beiträge, letzte
    beiträge, aktuelle artikel, aktuelle beiträge, aktuelle nachrichten, top-themen, topthemen, nächster artikel,
    vorheriger artikel, nächster beitrag, vorheriger beitrag, links zum thema, links zum artikel, artikel zum thema,
    dossier zum thema, hintergrund zum thema, nicht verpassen, auch spannend, interessant, interessante artikel,
    ebenfalls interessant
  `),
  fr: listed(`
    à lire aussi, à lire également, lire aussi, lire également, lire la suite, à lire, à lire ensuite, à voir aussi,
    à voir également, voir aussi, voir également, à découvrir aussi, à découvrir, lisez aussi, a lire aussi, a lire,
    a voir aussi, articles liés, articles similaires, articles connexes, articles associés, articles récents,
    articles populaires, sur le même sujet, sur le même thème, dans la même rubrique, dans le même dossier, dans
    l'actualité, pour aller plus loin, en savoir plus, pour en savoir plus, plus d'articles, plus d'infos, plus
    d'actualités, les plus lus, les plus lues, les plus populaires, les plus partagés, à la une, nos
    recommandations, recommandé pour vous, recommandés pour vous, vous aimerez aussi, vous pourriez aussi aimer,
    cela pourrait vous intéresser, ces articles pourraient vous intéresser, contenus sponsorisés, article suivant,
    article précédent, notre sélection, la suite après la publicité, autres articles, dernières actualités, les
    dernières actualités, sur le web
  `),
  es: listed(`
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
  it: listed(`
    leggi anche, leggi pure, leggi di più, leggi tutto, leggi ancora, per approfondire, approfondimenti,
    approfondisci, da leggere, ti potrebbe interessare, ti potrebbero interessare, potrebbe interessarti, potrebbero
    interessarti, potrebbe interessarti anche, potrebbe anche interessarti, ti potrebbe interessare anche, articoli
    correlati, articolo correlato, notizie correlate, contenuti correlati, correlati, argomenti correlati, altri
    articoli, altre notizie, i più letti, le più lette, più letti, ultime notizie, articoli recenti, guarda anche,
    vedi anche, consigliati, raccomandati per te, articolo precedente, articolo successivo, sullo stesso argomento,
    continua a leggere
  `),
  pt: listed(`
    leia também, leia mais, leia ainda, veja também, veja mais, ver também, saiba mais, artigos relacionados, artigo
    relacionado, notícias relacionadas, matérias relacionadas, conteúdo relacionado, conteúdos relacionados,
    relacionados, relacionadas, posts relacionados, mais notícias, mais lidas, mais lidos, as mais lidas, mais
    sobre, recomendado para você, recomendados, recomendados para você, recomendadas, você pode gostar, você também
    pode gostar, você também pode se interessar, pode gostar também, não perca, últimas notícias, continue lendo,
    continue a ler, ler mais, ler também, próximo artigo, artigo anterior, mais artigos, sugestões de leitura,
    outras notícias, leia a seguir, também pode interessar
  `),
  nl: listed(`
    lees ook, lees meer, lees verder, lees hier meer, lees ook dit, bekijk ook, zie ook, gerelateerd, gerelateerde
    artikelen, gerelateerd nieuws, gerelateerde berichten, gerelateerde onderwerpen, meer over, meer over dit
    onderwerp, meer nieuws, meer artikelen, meer lezen, meest gelezen, best gelezen, aanbevolen, aanbevolen
    artikelen, aanbevolen voor jou, ook interessant, dit vind je misschien ook leuk, dit vindt u misschien ook leuk,
    misschien ook interessant, laatste nieuws, vorig artikel, volgend artikel, andere artikelen, net binnen
  `),
  pl: listed(`
    czytaj także, czytaj też, czytaj również, przeczytaj także, przeczytaj też, przeczytaj również, czytaj więcej,
    czytaj dalej, zobacz także, zobacz też, zobacz również, zobacz więcej, sprawdź także, sprawdź też, powiązane,
    powiązane artykuły, podobne artykuły, podobne tematy, polecane, polecamy, polecane artykuły, może cię
    zainteresować, może cię również zainteresować, to może cię zainteresować, najczęściej czytane,
    najpopularniejsze, najnowsze, więcej na ten temat, więcej o, dowiedz się więcej, następny artykuł, poprzedni
    artykuł, warto przeczytać, nie przegap, inne artykuły
  `),
  ru: listed(`
    читайте также, читать также, читайте ещё, читайте еще, читать далее, читайте далее, читать дальше, смотрите
    также, см. также, материалы по теме, по теме, новости по теме, статьи по теме, ещё по теме, еще по теме, похожие
    статьи, похожие материалы, похожие новости, другие новости, другие материалы, связанные статьи, рекомендуем,
    рекомендуем почитать, вам может понравиться, вам будет интересно, самое читаемое, популярное, самое популярное,
    популярные статьи, последние новости, главные новости, следующая статья, предыдущая статья, не пропустите,
    подробнее, подробности, что ещё почитать
  `),
  uk: listed(`
    читайте також, читати також, дивіться також, також читайте, за темою, матеріали за темою, новини за темою, схожі
    новини, популярне, останні новини, рекомендуємо, інші новини, більше новин
  `),
  ja: listed(`
    関連記事, 関連ニュース, 関連リンク, 関連情報, 関連キーワード, 関連コンテンツ, 関連トピックス, 関連, 関連する記事, あわせて読みたい, 合わせて読みたい, あわせて読む, こちらもおすすめ, おすすめ記事,
    おすすめの記事, おすすめ, こちらの記事も読まれています, この記事を読んだ人はこんな記事も読んでいます, 次に読む, 次の記事, 前の記事, 人気記事, 人気の記事, 人気記事ランキング, アクセスランキング,
    ランキング, 最新記事, 新着記事, 最新ニュース, 注目の記事, 編集部のおすすめ, 続きを読む, もっと読む, もっと見る, 次に読みたい, よく読まれている記事, 関連特集
  `),
  zh: listed(`
    相关阅读, 相关新闻, 相关文章, 相关报道, 相关链接, 相关推荐, 相关内容, 相关专题, 延伸阅读, 推荐阅读, 推荐文章, 热门文章, 热门新闻, 热门推荐, 猜你喜欢, 你可能喜欢, 您可能感兴趣, 更多新闻,
    更多文章, 更多内容, 最新文章, 最新消息, 最新新闻, 下一篇, 上一篇, 继续阅读, 为你推荐, 大家都在看, 阅读更多, 阅读全文, 相關閱讀, 相關新聞, 相關文章, 相關報導, 相關報道, 相關連結, 延伸閱讀,
    推薦閱讀, 推薦文章, 熱門文章, 熱門新聞, 猜你喜歡, 你可能喜歡, 更多新聞, 繼續閱讀, 閱讀更多, 看更多, 其他人也在看, 你可能也想看
  `),
  ko: listed(`
    관련기사, 관련 기사, 관련뉴스, 관련 뉴스, 관련 글, 관련글, 관련 링크, 관련 콘텐츠, 함께 읽을 만한 기사, 함께 보면 좋은 기사, 함께 읽으면 좋은 기사, 이 기사도 읽어보세요, 추천 기사,
    추천기사, 추천 뉴스, 많이 본 뉴스, 많이 본 기사, 많이 읽은 기사, 인기 기사, 인기기사, 인기 뉴스, 최신 기사, 최신기사, 최신 뉴스, 다음 기사, 다음기사, 이전 기사, 이전기사, 더 보기,
    더보기, 주요 뉴스, 주요뉴스, 이 시각 주요 뉴스, 다른 기사 보기, 더 읽기, 이어서 읽기
  `),
  sv: listed(`
    läs också, läs även, läs mer, läs vidare, se också, se även, relaterat, relaterade artiklar, mer om, mer om
    ämnet, mest läst, mest lästa, mest läst just nu, fler artiklar, fler nyheter, rekommenderat, rekommenderade
    artiklar, rekommenderas, senaste nytt, senaste nyheterna, du kanske också gillar, missa inte, nästa artikel, mer
    i samma ämne, mer från
  `),
  da: listed(`
    læs også, læs mere, læs videre, læs næste, se også, relateret, relaterede artikler, relateret indhold, mere om,
    mest læste, mest læst, flere artikler, flere nyheder, anbefalet, anbefalede artikler, seneste nyt, seneste
    nyheder, næste artikel, måske er du også interesseret i, du vil måske også kunne lide
  `),
  no: listed(`
    les også, les mer, les videre, se også, relatert, relaterte artikler, relaterte saker, relatert innhold, mer om,
    mer om saken, mest lest, mest leste, flere saker, flere artikler, flere nyheter, anbefalt, anbefalte artikler,
    siste nytt, siste nyheter, neste artikkel, du vil kanskje også like
  `),
  fi: listed(`
    lue myös, lue lisää, lue seuraavaksi, katso myös, aiheesta lisää, lisää aiheesta, luetuimmat, suosituimmat,
    suosittelemme, uusimmat, seuraava artikkeli, samasta aiheesta, muut artikkelit, viimeisimmät uutiset
  `),
  cs: listed(`
    čtěte také, čtěte dále, čtěte více, přečtěte si také, přečtěte si, přečtěte si více, mohlo by vás zajímat, mohlo
    by vás také zajímat, související články, související, související témata, podobné články, viz také, nejčtenější,
    nejčtenější články, doporučujeme, doporučené články, další články, další zprávy, nejnovější zprávy, více k
    tématu, k tématu
  `),
  sk: listed(`
    čítajte aj, čítajte viac, prečítajte si aj, prečítajte si, mohlo by vás zaujímať, súvisiace články, podobné
    články, najčítanejšie, odporúčame, ďalšie články
  `),
  hu: listed(`
    kapcsolódó cikkek, kapcsolódó cikkeink, kapcsolódó, olvasta már, ez is érdekelheti, ezek is érdekelhetik, olvass
    tovább, további cikkek, legolvasottabb, ajánlott cikkek, ajánlott, ajánljuk, olvasson tovább, bővebben,
    legfrissebb hírek, előző cikk, következő cikk
  `),
  ro: listed(`
    citește și, citiți și, citește mai mult, vezi și, articole similare, articole recomandate, articole
    asemănătoare, știri similare, recomandate, recomandări, cele mai citite, te-ar putea interesa și, articolul
    următor, articolul anterior, mai multe știri
  `),
  tr: listed(`
    ilgili haberler, ilgili haber, ilgili yazılar, ilgili konular, ilgili içerikler, bunlar da ilginizi çekebilir,
    ilginizi çekebilir, bunu da okuyun, ayrıca okuyun, devamını oku, daha fazla oku, daha fazla haber, diğer
    haberler, en çok okunanlar, çok okunanlar, önerilen haberler, önerilenler, son haberler, sonraki haber, önceki
    haber, benzer haberler
  `),
  ar: listed(`
    اقرأ أيضا, اقرأ أيضًا, اقرأ أيضاً, إقرأ أيضا, اقرأ المزيد, اقرأ ايضا, شاهد أيضا, شاهد أيضاً, مواضيع ذات صلة,
    أخبار ذات صلة, مقالات ذات صلة, ذات صلة, موضوعات متعلقة, الأكثر قراءة, المزيد, قد يعجبك أيضا, قد يعجبك أيضاً, آخر
    الأخبار, مقالات مشابهة
  `),
  hi: listed(`
    यह भी पढ़ें, ये भी पढ़ें, इसे भी पढ़ें, और पढ़ें, संबंधित खबरें, संबंधित ख़बरें, संबंधित लेख, यह भी देखें, ताज़ा
    खबरें, सबसे ज्यादा पढ़ी गई, सुझाए गए लेख
  `),
  id: listed(`
    baca juga, baca selengkapnya, baca lainnya, simak juga, lihat juga, artikel terkait, berita terkait, artikel
    lainnya, berita lainnya, terpopuler, berita terpopuler, terkait, rekomendasi, rekomendasi untuk anda, berita
    terkini, terkini, selanjutnya, artikel berikutnya, baca artikel selengkapnya
  `),
  vi: listed(`
    xem thêm, đọc thêm, tin liên quan, bài viết liên quan, tin tức liên quan, có thể bạn quan tâm, bài viết khác,
    tin cùng chuyên mục, đọc nhiều nhất, đọc nhiều, tin mới nhất, bài liên quan
  `),
  el: listed(`
    διαβάστε επίσης, διαβάστε ακόμη, διαβάστε ακόμα, διαβάστε περισσότερα, δείτε επίσης, σχετικά άρθρα, σχετικά
    θέματα, δημοφιλή, τελευταία νέα, περισσότερα
  `),
  he: listed(`
    קראו גם, כתבות נוספות, עוד בנושא, כתבות קשורות, אולי יעניין אותך, הנקראות ביותר
  `),
  fa: listed(`
    بیشتر بخوانید, مطالب مرتبط, اخبار مرتبط, همچنین بخوانید, پربازدیدترین‌ها
  `),
  th: listed(`
    อ่านเพิ่มเติม, ข่าวที่เกี่ยวข้อง, บทความที่เกี่ยวข้อง, อ่านต่อ, เรื่องที่เกี่ยวข้อง, ข่าวล่าสุด
  `),
};

/** Those of them that an article can have as a heading of its own, with prose below. */
export const sectionHeadings: Wording = {
  en: listed(`
    related, see also, further reading, learn more, find out more, next, previous, latest, popular, recommended,
    discover more, explore more, more reading, similar posts, related topics, related topic, suggested reading,
    recommended reading, previous post, next post, top picks, our picks, most popular, trending, for you, more on this, must read, related content
  `),
  de: listed(`
    zum thema, weitere informationen, weitere infos, weitere links, interessant, empfehlungen, unsere empfehlung,
    unsere empfehlungen, weiterführende links, weiterführende informationen, weitere themen, empfohlen, verwandte themen, lesetipps
  `),
  fr: listed(`en savoir plus, pour en savoir plus, pour aller plus loin, notre sélection, à découvrir, à lire`),
  es: listed(`además, más información, recomendaciones, recomendamos, temas relacionados, relacionado, relacionados`),
  it: listed(`per approfondire, approfondimenti, da leggere, correlati, argomenti correlati`),
  pt: listed(`saiba mais, recomendados, relacionados, relacionadas, mais sobre, sugestões de leitura`),
  nl: listed(`meer over, gerelateerd, aanbevolen, meer lezen`),
  pl: listed(`powiązane, polecane, podobne tematy, więcej o, dowiedz się więcej, polecamy`),
  ru: listed(`по теме, подробнее, подробности, популярное, рекомендуем`),
  ja: listed(`関連, 関連情報, おすすめ, ランキング`),
  zh: listed(`相关内容, 相关链接, 更多内容, 延伸阅读, 延伸閱讀, 相關連結`),
  ko: listed(`관련 콘텐츠, 더 보기, 더보기`),
};
