import { fold } from "./fold.ts";
import { UNSPACED } from "./word-marks.ts";

/** One word; a character of a script that sets no spaces is a word of its own, as in the index. */
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, "gu");

/** The words of a text in their order, without case and diacritics, much as the index has them. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).text.match(WORD) ?? [];
}
