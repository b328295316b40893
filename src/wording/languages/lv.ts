import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Latvian. */
export const lv: LanguageWording = {
  modifiedWords: listed(`atjaunot*, labot*`),
  publishedWords: listed(`publicēt*`),
};
