import type { Purpose } from "../../wording/language-wording.ts";
import { phrasesFor } from "../../wording/wording.ts";
import { comparable } from "./plain-text.ts";

/** Scripts without a space before the next word. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;
/** In characters; long enough for "aktualisier|ungsdatum". */
const MAX_ENDING_CHARS = 8;

/**
 * Matches the words of a list in a text normalised by `comparable`: in scripts with spaces as whole words, with any
 * ending for `*`; in others anywhere.
 */
function anyOf(purpose: Purpose, ...marks: readonly string[]): RegExp {
  const words = phrasesFor(purpose).map(comparable);
  const anywhere = words.filter((word) => UNSPACED.test(word));
  const whole = words
    .filter((word) => !UNSPACED.test(word))
    .map((word) => word.replaceAll(" ", String.raw`\s`).replaceAll("*", String.raw`\p{L}{0,${MAX_ENDING_CHARS}}`));
  return new RegExp(
    [String.raw`(?<![\p{L}\p{M}])(?:${whole.join("|")})(?![\p{L}\p{M}])`, ...anywhere, ...marks].join("|"),
    "u",
  );
}

/** Mark a modification date. */
export const MODIFIED = anyOf("modifiedWords");

/** Mark a publication date. */
export const PUBLISHED = anyOf("publishedWords");

/** Mark a date of something other than the article. */
export const OTHER_DATE = anyOf("otherDateWords", "©", String.raw`\(c\)`);

/** "As of": used by the German press for both new and modified texts. */
export const AS_OF = /(?<!\p{L})stand(?!\p{L})/u;
