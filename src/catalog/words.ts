import { fold } from "./fold.ts";
import { UNSPACED } from "./word-marks.ts";

/** A word; in scripts without spaces each character is a word, as in the index. */
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, "gu");

/** The words of a text in order, without case and diacritics, approximately as indexed. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).text.match(WORD) ?? [];
}
