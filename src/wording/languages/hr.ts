import type { LanguageWording } from "../language-wording.ts";
import { listed } from "../listed.ts";

/** Croatian. */
export const hr: LanguageWording = {
  modifiedWords: listed(`ažurirano, izmijenjen*`),
  publishedWords: listed(`objavljeno`),
};
