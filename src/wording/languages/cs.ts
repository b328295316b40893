import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Czech. */
export const cs: LanguageWording = {
  shareLabels: listed(`
    sdílet, sdílejte, sdílet článek, sdílet na facebooku, tisknout, vytisknout, uložit, odeslat, kopírovat odkaz,
    zkopírovat odkaz, sledujte nás, sledovat, poslechnout, diskuze, diskutovat, komentovat, nahoru, zavřít, zvětšit
  `),
  commentLabels: listed(`
    komentáře, komentář, žádné komentáře, přidat komentář, napsat komentář, zobrazit komentáře, odpovědět, diskuse,
    diskuze, vstoupit do diskuse, vstoupit do diskuze
  `),
  advertisingLabels: listed(`
    reklama, inzerce, sponzorováno, sponzorovaný obsah, komerční sdělení, článek pokračuje pod reklamou, pokračování
    článku pod reklamou
  `),
  mediaLabels: listed(`
    video, fotogalerie, galerie, fotografie, foto, přehrát, podcast, infografika, zobrazit galerii
  `),
  contentsLabels: listed(`obsah`),
  relatedHeadings: listed(`
    čtěte také, čtěte dále, čtěte více, přečtěte si také, přečtěte si, přečtěte si více, mohlo by vás zajímat, mohlo
    by vás také zajímat, související články, související, související témata, podobné články, viz také, nejčtenější,
    nejčtenější články, doporučujeme, doporučené články, další články, další zprávy, nejnovější zprávy, více k
    tématu, k tématu
  `),
  relatedLeadIns: listed(`
    čtěte také, čtěte více, čtěte dále, přečtěte si také, přečtěte si, viz také, mohlo by vás zajímat, více k tématu,
    související článek, související články, mohlo by vás také zajímat, čtěte i, přečtěte si i, přečtěte si více,
    nepřehlédněte
  `),
  weakRelatedLeadIns: listed(`související, doporučujeme, k tématu`),
  readMoreLabels: listed(`více, číst dál, číst více, celý článek`),
  pageWords: listed(`strana, stránka`),
  paginationLabels: listed(`strany, stránky, z, předchozí, předchozí strana`),
  nextPageLabels: listed(`další, další strana, další stránka, následující`),
  prompts: listed(`
    přihlaste se k odběru, odběru newsletteru, náš newsletter, newsletteru, předplaťte si, odebírejte, jen pro
    předplatitele, pouze pro předplatitele, váš e-mail, sledujte nás, stáhněte si aplikaci, podpořte nás, do
    vašeho e-mailu, už jste předplatitel, přihlaste se, máte předplatné
  `),
  consentPhrases: listed(`
    používáme cookies, soubory cookie, souhlas s, váš prohlížeč nepodporuje, zapněte javascript, používá cookies,
    vaše soukromí, přijmout cookies, externí obsah
  `),
  bylineWords: listed(`autor, autoři, publikováno, aktualizováno, vydáno, redakce, text, a`),
  dateWords: listed(`
    ledna, února, března, dubna, května, června, července, srpna, září, října, listopadu, prosince, pondělí, úterý,
    středa, čtvrtek, pátek, sobota, neděle, hodin, před, minutami, dnes, včera
  `),
  creditLeadIns: listed(`
    foto, zdroj foto, fotografie, ilustrační foto, ilustrace, autor fotografie, autor snímku, snímek, repro
  `),
  closingLeadIns: listed(`copyright, štítky, témata, klíčová slova, rubrika, kategorie, zdroj`),
  modifiedWords: listed(`aktualizovan*, aktualizace, upraveno, poslední změna, změněno`),
  publishedWords: listed(`vydáno, publikován*, zveřejněn*, publikace`),
  buyLabels: listed(`do košíku`),
};
