import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Lithuanian. */
export const lt: LanguageWording = {
  modifiedWords: listed(`atnaujint*, pakeist*`),
  publishedWords: listed(`paskelbt*`),
};
