import { UNSPACED } from "./word-marks.ts";

/** A word or a phrase. */
export interface SearchTerm {
  readonly text: string;
  /** Whether its last word is a prefix: `harb` finds `harbour`. */
  readonly isPrefix: boolean;
}

/** A parsed query. */
export interface SearchQuery {
  /** Each group must match with at least one of its terms. There is at least one group. */
  readonly wanted: readonly (readonly SearchTerm[])[];
  /** None of these may match. */
  readonly unwanted: readonly SearchTerm[];
}

/** Each term costs a look-up; real queries have fewer. */
const MAX_TERMS = 32;
/** Shorter prefixes match half of the index. */
const MIN_PREFIX_LETTERS = 3;

const TOKEN = /(-?)(?:"([^"]*)"?(\*?)|([^\s"]+))/g;
/** FTS5 treats a term without a letter or digit as an empty phrase and then finds nothing. */
const HAS_WORD = /[\p{L}\p{N}]/u;
const IS_PREFIX = new RegExp(`(?:[\\p{L}\\p{N}]{${MIN_PREFIX_LETTERS}}|[${UNSPACED}])\\*+$`, "u");

/**
 * Parses a typed query. All terms must match; "words in quotes" are a phrase; one of `one OR other` must match; `word*`
 * is a prefix; `-word` and `NOT word` must not match. Brackets around an `OR` are ignored. The result never contains
 * FTS5 syntax.
 *
 * @returns `null` when the query contains no word.
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
    // An operator at the start or the end joins nothing: it is treated as a word.
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
