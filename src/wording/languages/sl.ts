import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Slovenian. */
export const sl: LanguageWording = {
  advertisingLabels: listed(`oglas, oglasno sporočilo`),
  relatedHeadings: listed(`preberite še, preberite tudi, poglejte tudi, več o tem, povezani članki`),
  relatedLeadIns: listed(`preberite še, preberite tudi, poglejte tudi`),
  creditLeadIns: listed(`foto, fotografija`),
  modifiedWords: listed(`posodobljeno`),
  publishedWords: listed(`objavljen*`),
};
