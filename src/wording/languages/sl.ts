import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Slovenian. */
export const sl: LanguageWording = {
  modifiedWords: listed(`posodobljeno`),
  publishedWords: listed(`objavljen*`),
};
