import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Estonian. */
export const et: LanguageWording = {
  modifiedWords: listed(`uuendatud, muudetud`),
  publishedWords: listed(`avaldatud`),
};
