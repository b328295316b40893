import { listed } from "../listed.ts";
import type { Wording } from "./wording.ts";

/** How a single line begins that names another article: "Read more: …". Only with a link, a colon or capitals after it. */
export const relatedLeadIns: Wording = {
  en: listed(`
    read more, read next, read also, also read, see also, see more, also see, related, related story, related
    article, related stories, related articles, related coverage, related content, related video, related
    news, related post, related reading, more on this, more, don't miss, must read, recommended, recommended
    reading, you may like, you may also like, you might also like, up next, further reading, keep reading,
    read the full story, read the full article, read the full report, watch, watch also, watch next, watch
    now, listen, in pictures, in case you missed it, icymi, trending, trending now, click here to read,
    analysis, explainer, explained, opinion, video, photos, gallery, previous story, next story, editor's
    picks, most read, learn more, find out more, discover, read, what to read next, more from, more about,
    check out, story continues below
  `),
  de: listed(`
    lesen sie auch, lesen sie mehr, lesen sie hier, lesen sie dazu, lesen sie dazu auch, lesen sie außerdem,
    lesen sie weiter, lesen sie hier mehr, lies auch, lies mehr, mehr dazu, mehr zum thema, mehr lesen, auch
    interessant, auch lesenswert, weiterlesen, zum thema, siehe auch, sehen sie auch, passend dazu, das könnte
    sie auch interessieren, empfehlung, lesetipp, interview, kommentar, hintergrund, video, podcast
  `),
  fr: listed(`
    lire aussi, à lire aussi, à lire également, lire également, lire la suite, à voir aussi, voir aussi, à
    lire, lisez aussi, a lire aussi, sur le même sujet, en savoir plus, pour en savoir plus, vidéo, voir,
    relire, lire, écouter aussi
  `),
  es: listed(`
    lee también, lea también, lea además, lee además, lee más, leer más, lea más, ver también, vea también,
    mira también, te puede interesar, le puede interesar, te recomendamos, también lea, también puedes leer,
    puedes leer, puede leer, relacionado, además, más información, vídeo, video, no te pierdas, sigue leyendo,
    más sobre
  `),
  it: listed(`
    leggi anche, leggi pure, leggi di più, leggi tutto, per approfondire, guarda anche, vedi anche,
    approfondimento, ti potrebbe interessare, potrebbe interessarti, correlato
  `),
  pt: listed(`
    leia também, leia mais, leia ainda, veja também, veja mais, saiba mais, ver também, ler mais, ler também,
    continue lendo, relacionado, relacionada, assista, veja
  `),
  nl: listed(`
    lees ook, lees meer, lees verder, lees hier, bekijk ook, zie ook, ook interessant, meer over, luister ook,
    kijk ook
  `),
  pl: listed(`
    czytaj także, czytaj też, czytaj również, czytaj więcej, czytaj, przeczytaj także, przeczytaj też,
    przeczytaj również, przeczytaj, zobacz także, zobacz też, zobacz również, zobacz, sprawdź też, sprawdź
    także, polecamy, więcej, więcej na ten temat
  `),
  ru: listed(`
    читайте также, читать также, читайте ещё, читайте еще, читать далее, смотрите также, см. также, по теме,
    материалы по теме, подробнее, рекомендуем, читайте, смотрите
  `),
  uk: listed(`
    читайте також, також читайте, дивіться також, читати також, за темою, читайте
  `),
  ja: listed(`
    関連記事, 関連ニュース, 関連リンク, 関連, あわせて読みたい, 合わせて読みたい, あわせて読む, こちらもおすすめ, 続きを読む, 次に読む
  `),
  zh: listed(`
    相关阅读, 相关新闻, 相关文章, 相关报道, 延伸阅读, 推荐阅读, 阅读更多, 相關閱讀, 相關新聞, 相關文章, 相關報導, 延伸閱讀, 推薦閱讀, 閱讀更多, 看更多
  `),
  ko: listed(`
    관련기사, 관련 기사, 관련뉴스, 관련 뉴스, 추천 기사, 더 읽기, 함께 읽기
  `),
  sv: listed(`
    läs också, läs även, läs mer, läs mer här, se också, se även, lyssna, mer om
  `),
  da: listed(`
    læs også, læs mere, se også, læs her, hør også
  `),
  no: listed(`
    les også, les mer, les hele saken, se også, hør også
  `),
  fi: listed(`
    lue myös, lue lisää, katso myös, kuuntele
  `),
  cs: listed(`
    čtěte také, čtěte více, čtěte dále, přečtěte si také, přečtěte si, viz také, související, mohlo by vás
    zajímat
  `),
  sk: listed(`
    čítajte aj, čítajte viac, prečítajte si aj, prečítajte si, súvisiace
  `),
  hu: listed(`
    olvassa el, olvasd el, kapcsolódó, bővebben, lásd még, ez is érdekelheti
  `),
  ro: listed(`
    citește și, citiți și, vezi și, citește mai mult
  `),
  tr: listed(`
    ilgili haber, ayrıca okuyun, bunu da okuyun, devamını oku, ilginizi çekebilir
  `),
  ar: listed(`
    اقرأ أيضا, اقرأ أيضًا, اقرأ أيضاً, اقرأ المزيد, اقرأ ايضا, شاهد أيضا, شاهد أيضاً, ذات صلة
  `),
  hi: listed(`
    यह भी पढ़ें, ये भी पढ़ें, इसे भी पढ़ें, और पढ़ें, यह भी देखें
  `),
  id: listed(`
    baca juga, baca selengkapnya, simak juga, lihat juga, tonton juga
  `),
  vi: ["xem thêm", "đọc thêm", "tin liên quan"],
  el: listed(`
    διαβάστε επίσης, διαβάστε ακόμη, διαβάστε ακόμα, διαβάστε περισσότερα, δείτε επίσης, διαβάστε
  `),
  he: ["קראו גם", "עוד בנושא"],
  fa: ["بیشتر بخوانید", "همچنین بخوانید"],
  th: ["อ่านเพิ่มเติม", "อ่านต่อ"],
};
