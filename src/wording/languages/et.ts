import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Estonian. */
export const et: LanguageWording = {
  advertisingLabels: listed(`reklaam`),
  relatedHeadings: listed(`loe ka, loe veel, loe lisaks, vaata ka, seotud artiklid`),
  relatedLeadIns: listed(`loe ka, loe veel, loe lisaks, vaata ka`),
  creditLeadIns: listed(`foto, fotod`),
  modifiedWords: listed(`uuendatud, muudetud`),
  publishedWords: listed(`avaldatud`),
};
