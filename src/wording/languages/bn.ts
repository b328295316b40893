import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Bangla. */
export const bn: LanguageWording = {
  modifiedWords: listed(`হালনাগাদ*, আপডেট*, সম্পাদিত`),
  publishedWords: listed(`প্রকাশ*`),
};
