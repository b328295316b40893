import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Slovak. */
export const sk: LanguageWording = {
  advertisingLabels: listed(`
    reklama, inzercia, článok pokračuje pod reklamou, článok pokračuje pod video reklamou
  `),
  relatedHeadings: listed(`
    čítajte aj, čítajte viac, prečítajte si aj, prečítajte si, mohlo by vás zaujímať, súvisiace články, podobné
    články, najčítanejšie, odporúčame, ďalšie články
  `),
  relatedLeadIns: listed(`
    čítajte aj, čítajte viac, prečítajte si aj, prečítajte si, čítajte tiež, prečítajte si tiež, mohlo by vás
    zaujímať, súvisiace články, súvisiaci článok, viac k téme, pozrite aj
  `),
  weakRelatedLeadIns: listed(`súvisiace`),
  creditLeadIns: listed(`foto, autor snímky, zdroj, ilustračná snímka`),
  modifiedWords: listed(`aktualizovan*, upraven*, zmenen*`),
  publishedWords: listed(`zverejnen*, publikovan*, vydan*`),
};
