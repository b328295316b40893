import type { Purpose } from "../../wording/language-wording.ts";
import { phrasesFor } from "../../wording/wording.ts";
import { comparable } from "./plain-text.ts";

/** Scripts that write the next word on without a space. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;
/** In characters: "aktualisier|ungsdatum" is no longer than that. */
const LONGEST_ENDING = 8;

/**
 * Finds the words of a list in a text that `comparable` wrote: those of scripts with spaces as whole words, with an
 * ending where `*` stands, the others anywhere.
 */
function anyOf(purpose: Purpose, ...marks: readonly string[]): RegExp {
  const words = phrasesFor(purpose).map(comparable);
  const anywhere = words.filter((word) => UNSPACED.test(word));
  const whole = words
    .filter((word) => !UNSPACED.test(word))
    .map((word) => word.replaceAll(" ", String.raw`\s`).replaceAll("*", String.raw`\p{L}{0,${LONGEST_ENDING}}`));
  return new RegExp(
    [String.raw`(?<![\p{L}\p{M}])(?:${whole.join("|")})(?![\p{L}\p{M}])`, ...anywhere, ...marks].join("|"),
    "u",
  );
}

/** Of the day on which a text was changed. */
export const MODIFIED = anyOf("modifiedWords");

/** Of the day on which it was published. */
export const PUBLISHED = anyOf("publishedWords");

/** What is dated here is not the article. */
export const OTHER_DATE = anyOf("otherDateWords", "©", String.raw`\(c\)`);

/** "As of": the German press dates its texts so, whether they are new or changed. */
export const AS_OF = /(?<!\p{L})stand(?!\p{L})/u;
