import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Slovenian. */
export const sl: LanguageWording = {
  shareLabels: listed(`
    deli, delite, delite članek, kopiraj povezavo, pošlji po e-pošti, natisni, shrani, poslušajte članek
  `),
  commentLabels: listed(`komentarji, komentar, dodaj komentar, napiši komentar, vsi komentarji, odgovori`),
  advertisingLabels: listed(`oglas, oglasno sporočilo`),
  relatedHeadings: listed(`preberite še, preberite tudi, poglejte tudi, več o tem, povezani članki`),
  relatedLeadIns: listed(`preberite še, preberite tudi, poglejte tudi`),
  prompts: listed(`
    naročite se, prijavite se na, naše e-novice, na e-novice, spremljajte nas, sledite nam, prenesite aplikacijo,
    samo za naročnike, ste že naročnik, vaš e-naslov, podprite nas, postanite naročnik
  `),
  consentPhrases: listed(`
    uporabljamo piškotke, uporablja piškotke, sprejmi piškotke, nastavitve piškotkov, politika zasebnosti, vaše
    soglasje, zunanja vsebina, vaš brskalnik ne podpira
  `),
  creditLeadIns: listed(`foto, fotografija`),
  modifiedWords: listed(`posodobljeno`),
  publishedWords: listed(`objavljen*`),
};
