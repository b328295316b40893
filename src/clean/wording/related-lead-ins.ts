import { listed } from "../listed.ts";
import type { Wording } from "./wording.ts";

/** How a single line begins that names another article: "Read more: …". */
export const relatedLeadIns: Wording = {
  en: listed(`
    read more, read next, read also, also read, see also, see more, also see, related story, related article,
    related stories, related articles, related coverage, related content, related video, related news, related post,
    related reading, more on this, recommended reading, you may like, you may also like, you might also like, up
    next, further reading, keep reading, read the full story, read the full article, read the full report, watch
    also, watch next, in case you missed it, icymi, click here to read, editor's picks, what to read next, story
    continues below, related coverage from, read the original, read our
  `),
  de: listed(`
    lesen sie auch, lesen sie mehr, lesen sie hier, lesen sie dazu, lesen sie dazu auch, lesen sie außerdem, lesen
    sie weiter, lesen sie hier mehr, lies auch, lies mehr, mehr dazu, mehr zum thema, auch interessant, auch
    lesenswert, weiterlesen, siehe auch, sehen sie auch, passend dazu, das könnte sie auch interessieren, lesetipp,
    auch lesen, schon gelesen, mehr zu diesem thema, lesen sie mehr zum thema, lesen sie hierzu
  `),
  fr: listed(`
    lire aussi, à lire aussi, à lire également, lire également, lire la suite, à voir aussi, voir aussi, lisez
    aussi, a lire aussi, sur le même sujet, en savoir plus, pour en savoir plus, écouter aussi
  `),
  es: listed(`
    lee también, lea también, lea además, lee además, lee más, leer más, lea más, ver también, vea también, mira
    también, te puede interesar, le puede interesar, te recomendamos, también lea, también puedes leer, puedes leer,
    puede leer, relacionado, no te pierdas, sigue leyendo, puedes ver, le recomendamos leer
  `),
  it: listed(`
    leggi anche, leggi pure, leggi di più, leggi tutto, per approfondire, guarda anche, vedi anche, ti potrebbe
    interessare, potrebbe interessarti
  `),
  pt: listed(`
    leia também, leia mais, leia ainda, veja também, veja mais, saiba mais, ver também, ler mais, ler também,
    continue lendo
  `),
  nl: listed(`
    lees ook, lees meer, lees verder, lees hier, bekijk ook, zie ook, ook interessant
  `),
  pl: listed(`
    czytaj także, czytaj też, czytaj również, czytaj więcej, przeczytaj także, przeczytaj też, przeczytaj również,
    zobacz także, zobacz też, zobacz również, sprawdź też, sprawdź także, więcej na ten temat, dowiedz się więcej
  `),
  ru: listed(`
    читайте также, читать также, читайте ещё, читайте еще, читать далее, смотрите также, см. также, по теме,
    материалы по теме
  `),
  uk: listed(`
    читайте також, також читайте, дивіться також, читати також, за темою
  `),
  ja: listed(`
    関連記事, 関連ニュース, 関連リンク, あわせて読みたい, 合わせて読みたい, あわせて読む, こちらもおすすめ, 続きを読む, 次に読む
  `),
  zh: listed(`
    相关阅读, 相关新闻, 相关文章, 相关报道, 延伸阅读, 推荐阅读, 阅读更多, 相關閱讀, 相關新聞, 相關文章, 相關報導, 延伸閱讀, 推薦閱讀, 閱讀更多, 看更多
  `),
  ko: listed(`
    관련기사, 관련 기사, 관련뉴스, 관련 뉴스, 추천 기사, 더 읽기, 함께 읽기
  `),
  sv: listed(`
    läs också, läs även, läs mer, läs mer här, se också, se även
  `),
  da: listed(`
    læs også, læs mere, se også
  `),
  no: listed(`
    les også, les mer, se også
  `),
  fi: listed(`
    lue myös, lue lisää, katso myös
  `),
  cs: listed(`
    čtěte také, čtěte více, čtěte dále, přečtěte si také, přečtěte si, viz také, mohlo by vás zajímat
  `),
  sk: listed(`
    čítajte aj, čítajte viac, prečítajte si aj, prečítajte si
  `),
  hu: listed(`
    olvassa el, olvasd el, kapcsolódó, bővebben, lásd még, ez is érdekelheti
  `),
  ro: listed(`
    citește și, citiți și, vezi și, citește mai mult
  `),
  tr: listed(`
    ayrıca okuyun, bunu da okuyun, devamını oku, ilginizi çekebilir
  `),
  ar: listed(`
    اقرأ أيضا, اقرأ أيضًا, اقرأ أيضاً, اقرأ المزيد, اقرأ ايضا, شاهد أيضا, شاهد أيضاً
  `),
  hi: listed(`
    यह भी पढ़ें, ये भी पढ़ें, इसे भी पढ़ें, और पढ़ें, यह भी देखें
  `),
  id: listed(`
    baca juga, baca selengkapnya, simak juga, lihat juga, tonton juga
  `),
  vi: ["xem thêm", "đọc thêm", "tin liên quan"],
  el: listed(`
    διαβάστε επίσης, διαβάστε ακόμη, διαβάστε ακόμα, διαβάστε περισσότερα, δείτε επίσης
  `),
  he: ["קראו גם", "עוד בנושא"],
  fa: ["بیشتر بخوانید", "همچنین بخوانید"],
  th: ["อ่านเพิ่มเติม", "อ่านต่อ"],
};

/** Lead-ins that also begin sentences: only a colon and a link after them tell. */
export const weakRelatedLeadIns: Wording = {
  en: listed(`
    more, must read, recommended, watch, watch now, listen, in pictures, trending, trending now, analysis,
    explainer, explained, opinion, video, photos, gallery, learn more, find out more, discover, read, more from,
    more about, check out, related, previous story, next story, most read, don't miss
  `),
  de: listed(`
    empfehlung, interview, kommentar, hintergrund, video, podcast, zum thema, mehr lesen, interaktiv, reportage,
    analyse, porträt
  `),
  fr: listed(`
    vidéo, voir, relire, lire, à lire, interview, analyse, décryptage, reportage, podcast, entretien
  `),
  es: listed(`
    además, más información, vídeo, video, más sobre, mira, mire, lea, lee, puedes ver, vea, ver, opinión, análisis,
    entrevista
  `),
  it: listed(`
    approfondimento, correlato, video, foto, leggi, guarda, intervista, analisi
  `),
  pt: listed(`
    relacionado, relacionada, assista, veja, leia, vídeo, ouça, opinião
  `),
  nl: listed(`
    meer over, luister ook, kijk ook, lees, bekijk, video, podcast, analyse
  `),
  pl: listed(`
    czytaj, przeczytaj, zobacz, polecamy, więcej, wideo, sprawdź
  `),
  ru: listed(`
    читайте, смотрите, подробнее, рекомендуем, видео
  `),
  uk: listed(`
    читайте, дивіться
  `),
  ja: listed(`
    関連, 動画, 写真
  `),
  zh: listed(`
    更多, 视频, 影片
  `),
  ko: listed(`
    관련, 영상
  `),
  sv: listed(`
    mer om, lyssna
  `),
  da: listed(`
    læs her, hør også
  `),
  no: listed(`
    les hele saken, hør også
  `),
  fi: listed(`
    kuuntele, katso, lue
  `),
  cs: listed(`
    související
  `),
  sk: listed(`
    súvisiace
  `),
  el: listed(`
    διαβάστε
  `),
  ar: listed(`
    ذات صلة
  `),
  tr: listed(`
    ilgili haber
  `),
};
