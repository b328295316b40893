import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Slovak. */
export const sk: LanguageWording = {
  shareLabels: listed(`
    zdieľať, zdieľať článok, zdieľať na facebooku, kopírovať odkaz, poslať e-mailom, vytlačiť, tlačiť, uložiť,
    vypočuť článok
  `),
  commentLabels: listed(`
    komentáre, diskusia, pridať komentár, napísať komentár, zobraziť komentáre, vstúpiť do diskusie, odpovedať
  `),
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
  prompts: listed(`
    prihláste sa na odber, prihláste sa do newslettra, odber newslettra, náš newsletter, odoberajte, sledujte nás,
    pridajte sa k nám, stiahnite si aplikáciu, predplaťte si, len pre predplatiteľov, už máte predplatné, váš
    e-mail, podporte nás, napíšte nám
  `),
  consentPhrases: listed(`
    používame cookies, súbory cookie, prijať cookies, nastavenia cookies, ochrana osobných údajov, zásady ochrany,
    váš súhlas, externý obsah, váš prehliadač nepodporuje, zapnite javascript
  `),
  creditLeadIns: listed(`foto, autor snímky, zdroj, ilustračná snímka`),
  modifiedWords: listed(`aktualizovan*, upraven*, zmenen*`),
  publishedWords: listed(`zverejnen*, publikovan*, vydan*`),
};
