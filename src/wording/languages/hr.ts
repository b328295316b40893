import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Croatian. */
export const hr: LanguageWording = {
  advertisingLabels: listed(`oglas, oglasi, oglašavanje`),
  relatedHeadings: listed(`
    pročitajte još, pročitajte i, pročitajte više, pogledajte još, povezane vijesti, povezani članci
  `),
  relatedLeadIns: listed(`pročitajte još, pročitajte i, pročitajte više, pogledajte još`),
  creditLeadIns: listed(`foto, fotografija, izvor fotografije`),
  modifiedWords: listed(`ažurirano, izmijenjen*`),
  publishedWords: listed(`objavljeno`),
};
