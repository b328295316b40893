import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Bulgarian. */
export const bg: LanguageWording = {
  modifiedWords: listed(`актуализиран*, обновен*, редактиран*, променен*`),
  publishedWords: listed(`публикуван*, публикация`),
};
