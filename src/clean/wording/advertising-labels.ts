import { listed } from "../listed.ts";
import type { Wording } from "./wording.ts";

/** Labels of an advertisement: the whole line. */
export const advertisingLabels: Wording = {
  en: listed(`
    ad, ads, advert, adverts, advertisement, advertisements, advertising, sponsored, sponsored by, sponsored ad,
    sponsored link, sponsored links, sponsored content, sponsor content, sponsored post, paid content, paid post,
    paid advertisement, promoted, promotion, promo, partner content, article continues below, article continues
    below advertisement, article continues after ad, article continues after advertisement, article continues after
    sponsor message, article continues after this ad, story continues below, story continues below advertisement,
    story continues after advertisement, story continues, continue reading below, content continues below, continues
    below advertisement, advertisement - scroll to continue, advertisement - continue reading below, advertisement
    scroll to continue, continue reading the main story, skip advertisement, skip ad, ad feedback, close ad, report
    this ad, remove ads, ad loading, this ad will end in, scroll to continue, scroll to continue with content,
    scroll to continue reading, ad choices, adchoices, affiliate link, message from our sponsor, a message from our
    sponsor, thanks for reading!, you've reached your article limit, ad-free, advertise here
  `),
  de: listed(`
    anzeige, anzeigen, werbung, - anzeige -, werbeanzeige, sponsored, gesponsert, gesponserter inhalt, gesponserter
    beitrag, advertorial, ad, nach der werbung weiterlesen, weiter nach der anzeige, weiterlesen nach der anzeige,
    nach der anzeige weiterlesen, hier endet die anzeige, ende der anzeige, werbung nicht sichtbar, anzeige ende,
    promotion, artikel wird nach der anzeige fortgesetzt, der artikel wird nach der anzeige fortgesetzt, dieser
    inhalt ist gesponsert
  `),
  fr: listed(`
    publicité, pub, annonce, annonces, sponsorisé, contenu sponsorisé, contenu partenaire, la suite après la
    publicité, la suite après cette publicité, l'article continue après la publicité, cet article continue après la
    publicité, fin de la publicité, suite de l'article après la publicité, la suite de l'article après la publicité,
    passer la publicité, article sponsorisé
  `),
  es: listed(`
    publicidad, anuncio, anuncios, patrocinado, contenido patrocinado, contenido promocionado, la nota continúa
    debajo de la publicidad, continúa después de la publicidad, la noticia continúa debajo de la publicidad, sigue
    leyendo después de la publicidad, espacio publicitario, pauta, promocionado, cerrar anuncio
  `),
  it: listed(`
    pubblicità, annuncio, annunci, sponsorizzato, contenuto sponsorizzato, continua a leggere dopo la pubblicità,
    l'articolo continua dopo la pubblicità, contenuti sponsorizzati, messaggio pubblicitario, annuncio pubblicitario
  `),
  pt: listed(`
    publicidade, anúncio, anúncios, patrocinado, conteúdo patrocinado, propaganda, continua após a publicidade,
    continua depois da publicidade, continua depois do anúncio, a matéria continua após a publicidade, pub, conteúdo
    publicitário
  `),
  nl: listed(`
    advertentie, advertenties, gesponsord, gesponsorde inhoud, reclame, artikel gaat verder onder de advertentie,
    lees verder onder de advertentie, tekst gaat door onder de advertentie, tekst loopt door onder de advertentie,
    tekst gaat verder onder de advertentie, lees verder na de advertentie
  `),
  pl: listed(`
    reklama, reklamy, sponsorowane, artykuł sponsorowany, materiał sponsorowany, dalszy ciąg materiału pod wideo,
    dalsza część artykułu pod materiałem wideo, dalsza część tekstu pod wideo, ciąg dalszy pod materiałem wideo,
    tekst sponsorowany, koniec reklamy, ogłoszenie
  `),
  ru: listed(`
    реклама, на правах рекламы, рекламный материал, спонсорский материал, партнёрский материал, партнерский
    материал, продолжение после рекламы, рекламное объявление
  `),
  uk: ["реклама", "на правах реклами", "партнерський матеріал"],
  ja: listed(`
    広告, pr, ad, スポンサーリンク, スポンサードリンク, 提供, sponsored, 広告の下に記事が続きます, 記事は広告の下に続きます, 広告を閉じる, 【pr】, 本ページはプロモーションが含まれています
  `),
  zh: listed(`
    广告, 廣告, 推广, 推廣, 赞助, 贊助, 赞助内容, 贊助內容, 广告内容, 继续阅读 广告后, 请继续往下阅读, 請繼續往下閱讀, 文章继续, 廣告 請繼續往下閱讀, 廣告-請繼續往下閱讀
  `),
  ko: ["광고", "ad", "스폰서", "협찬", "후원", "[광고]"],
  sv: listed(`
    annons, annonser, reklam, sponsrat, sponsrat innehåll, artikeln fortsätter under annonsen, artikeln fortsätter
    efter annonsen, annons:, fortsätt läsa under annonsen
  `),
  da: listed(`
    annonce, annoncer, reklame, sponsoreret, sponsoreret indhold, artiklen fortsætter under annoncen, artiklen
    fortsætter efter annoncen, læs videre efter annoncen, fortsætter efter annoncen
  `),
  no: listed(`
    annonse, annonser, reklame, sponset, annonsørinnhold, artikkelen fortsetter under annonsen, saken fortsetter
    under annonsen, artikkelen fortsetter etter annonsen
  `),
  fi: listed(`
    mainos, mainokset, ilmoitus, kaupallinen yhteistyö, juttu jatkuu mainoksen jälkeen, artikkeli jatkuu mainoksen
    jälkeen, mainos alkaa, mainos päättyy, juttu jatkuu mainoksen alla
  `),
  cs: listed(`
    reklama, inzerce, sponzorováno, sponzorovaný obsah, komerční sdělení, článek pokračuje pod reklamou, pokračování
    článku pod reklamou
  `),
  sk: listed(`
    reklama, inzercia, článok pokračuje pod reklamou, článok pokračuje pod video reklamou
  `),
  hu: listed(`
    hirdetés, reklám, szponzorált, szponzorált tartalom, a cikk a hirdetés után folytatódik
  `),
  ro: listed(`
    publicitate, reclamă, reclame, sponsorizat, articolul continuă după reclamă, conținut sponsorizat, advertorial
  `),
  tr: listed(`
    reklam, reklamlar, sponsorlu, sponsorlu içerik, advertorial, haberin devamı reklamdan sonra
  `),
  ar: listed(`
    إعلان, اعلان, إعلانات, محتوى مدفوع, مادة إعلانية, محتوى ممول
  `),
  hi: ["विज्ञापन", "प्रायोजित"],
  id: listed(`
    iklan, advertorial, scroll to continue with content, scroll untuk melanjutkan, lanjutkan membaca di bawah iklan,
    gulir untuk melanjutkan membaca, bersponsor, pariwara
  `),
  vi: ["quảng cáo", "tài trợ"],
  el: ["διαφήμιση", "διαφημιση", "χορηγούμενο"],
  he: ["פרסומת"],
  th: ["โฆษณา"],
};
