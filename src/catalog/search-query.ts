import { UNSPACED } from "./word-marks.ts";

/** A word, or words that stand side by side. */
export interface SearchTerm {
  readonly text: string;
  /** Whether its last word may go on: `harb` finds `harbour`. */
  readonly isPrefix: boolean;
}

/** What a person typed, read. */
export interface SearchQuery {
  /** Of each group one term must be there. There is at least one group. */
  readonly wanted: readonly (readonly SearchTerm[])[];
  /** None of these may be there. */
  readonly unwanted: readonly SearchTerm[];
}

/** More terms than this are no search, and each costs a look-up. */
const MAX_TERMS = 32;
/** Letters: the words that begin with fewer are half of the index. */
const MIN_PREFIX = 3;

const TOKEN = /(-?)(?:"([^"]*)"?(\*?)|([^\s"]+))/g;
/** A term without a letter or digit is an empty phrase to FTS5, which then finds nothing. */
const HAS_WORD = /[\p{L}\p{N}]/u;
const IS_PREFIX = new RegExp(`(?:[\\p{L}\\p{N}]{${MIN_PREFIX}}|[${UNSPACED}])\\*+$`, "u");

/**
 * Reads what a person typed: all terms must be there; "words in quotes" stand side by side; of `one OR other` one must
 * be there; `word*` finds every word that begins so; `-word` and `NOT word` must not be there. Brackets around an `OR`
 * change nothing. Nothing of it can be FTS5 syntax.
 *
 * @returns `null` when there is no word to look for.
 */
export function searchQuery(typed: string): SearchQuery | null {
  const wanted: SearchTerm[][] = [];
  const unwanted: SearchTerm[] = [];
  const tokens = [...typed.matchAll(TOKEN)];
  let terms = 0;
  let isAlternative = false;
  let isRefused = false;
  let follows: "wanted" | "unwanted" = "wanted";
  for (const [index, [, minus, quoted, star, word]] of tokens.entries()) {
    // At the beginning and at the end an operator joins nothing: it is a word.
    const operator = terms > 0 && index < tokens.length - 1 && minus === "" ? word : undefined;
    if (operator === "OR" || operator === "AND" || operator === "NOT") {
      isAlternative = operator === "OR" && follows === "wanted";
      isRefused = operator === "NOT";
      continue;
    }
    const written = quoted === undefined ? (word ?? "") : quoted + star;
    if (!HAS_WORD.test(written)) continue;
    if (++terms > MAX_TERMS) break;
    const term = { text: written, isPrefix: IS_PREFIX.test(written) };
    follows = minus === "-" || isRefused ? "unwanted" : "wanted";
    if (follows === "unwanted") unwanted.push(term);
    else if (isAlternative) wanted.at(-1)?.push(term);
    else wanted.push([term]);
    isAlternative = false;
    isRefused = false;
  }
  return wanted.length === 0 ? null : { wanted, unwanted };
}
