import { markWords } from "./word-marks.ts";

/** What a person typed, read. */
export interface SearchQuery {
  /** An FTS5 query. */
  readonly match: string;
  /** What must be there, as typed: words, and words that stand side by side. */
  readonly wanted: readonly string[];
}

/** More words than this are no search, and each costs a look-up. */
const MAX_TERMS = 32;
const TERM = /(-?)(?:"([^"]*)"?|([^\s"]+))/g;

/**
 * Reads what a person typed: all words must be there, "words in quotes" stand side by side, a word
 * after `-` must not be there. Nothing of it can be FTS5 syntax.
 *
 * @returns `null` when there is no word to look for.
 */
export function searchQuery(typed: string): SearchQuery | null {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const [, minus, quoted, word] of typed.matchAll(TERM)) {
    const term = quoted ?? word ?? "";
    // A term without a letter or digit is an empty phrase to FTS5, which then finds nothing.
    if (!/[\p{L}\p{N}]/u.test(term)) continue;
    if (wanted.length + unwanted.length === MAX_TERMS) break;
    (minus === "-" ? unwanted : wanted).push(term);
  }
  if (wanted.length === 0) return null;
  const required = wanted.map(phrase).join(" AND ");
  const match = unwanted.length === 0 ? required : `(${required}) NOT (${unwanted.map(phrase).join(" OR ")})`;
  return { match, wanted };
}

function phrase(term: string): string {
  return `"${markWords(term.toWellFormed().replaceAll("\0", " "))}"`;
}
