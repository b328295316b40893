import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Estonian. */
export const et: LanguageWording = {
  shareLabels: listed(`
    jaga, jaga artiklit, jaga facebookis, kopeeri link, saada e-kirjaga, prindi, salvesta, kuula artiklit
  `),
  commentLabels: listed(`
    kommentaarid, kommentaar, kommenteeri, lisa kommentaar, vaata kommentaare, loe kommentaare, vasta
  `),
  advertisingLabels: listed(`reklaam`),
  relatedHeadings: listed(`loe ka, loe veel, loe lisaks, vaata ka, seotud artiklid`),
  relatedLeadIns: listed(`loe ka, loe veel, loe lisaks, vaata ka`),
  prompts: listed(`
    telli uudiskiri, telli meie uudiskiri, liitu uudiskirjaga, meie uudiskiri, jälgi meid, laadi alla rakendus,
    ainult tellijatele, juba tellija, logi sisse, sinu e-posti aadress, toeta meid, vihjeta
  `),
  consentPhrases: listed(`
    kasutame küpsiseid, kasutab küpsiseid, nõustu küpsistega, küpsiste seaded, privaatsuspoliitika, sinu nõusolek,
    väline sisu, sinu brauser ei toeta
  `),
  creditLeadIns: listed(`foto, fotod`),
  modifiedWords: listed(`uuendatud, muudetud`),
  publishedWords: listed(`avaldatud`),
};
