import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Latvian. */
export const lv: LanguageWording = {
  shareLabels: listed(`
    dalīties, dalies, dalies ar rakstu, kopēt saiti, nosūtīt e-pastu, drukāt, saglabāt, klausīties rakstu
  `),
  commentLabels: listed(`
    komentāri, komentārs, komentēt, pievienot komentāru, lasīt komentārus, visi komentāri, atbildēt
  `),
  advertisingLabels: listed(`reklāma`),
  relatedHeadings: listed(`lasi arī, lasiet arī, lasi vairāk, saistītie raksti, skaties arī`),
  relatedLeadIns: listed(`lasi arī, lasiet arī, lasi vairāk, skaties arī`),
  prompts: listed(`
    abonē, abonējiet, piesakies jaunumiem, pieteikties jaunumiem, jaunumu vēstule, seko mums, sekojiet mums,
    lejupielādē lietotni, tikai abonentiem, jau esi abonents, tavs e-pasts, atbalsti mūs
  `),
  consentPhrases: listed(`
    izmantojam sīkdatnes, izmanto sīkdatnes, izmantojam sīkfailus, piekrist sīkdatnēm, sīkdatņu iestatījumi,
    privātuma politika, jūsu piekrišana, ārējs saturs
  `),
  creditLeadIns: listed(`foto, attēls`),
  modifiedWords: listed(`atjaunot*, labot*`),
  publishedWords: listed(`publicēt*`),
};
