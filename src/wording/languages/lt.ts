import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Lithuanian. */
export const lt: LanguageWording = {
  advertisingLabels: listed(`reklama`),
  relatedHeadings: listed(`
    skaitykite taip pat, taip pat skaitykite, skaityti daugiau, susiję straipsniai, taip pat žiūrėkite
  `),
  relatedLeadIns: listed(`skaitykite taip pat, taip pat skaitykite, susijęs straipsnis, susiję straipsniai`),
  creditLeadIns: listed(`nuotrauka, nuotr, asociatyvi nuotrauka`),
  modifiedWords: listed(`atnaujint*, pakeist*`),
  publishedWords: listed(`paskelbt*`),
};
