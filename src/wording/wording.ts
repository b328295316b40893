import type { Purpose } from "./language-wording.ts";
import { LANGUAGES } from "./languages/index.ts";
import { normaliseLabel } from "./normalise-label.ts";
import { PhraseBook } from "./phrase-book.ts";

/** All phrases of these lists, of every language. */
export function phrasesFor(...purposes: readonly Purpose[]): string[] {
  return purposes.flatMap((purpose) => Object.values(LANGUAGES).flatMap((language) => language[purpose] ?? []));
}

/** Tells labels, as `normaliseLabel` makes them, that are one of the phrases of these lists and nothing more. */
export function wholeLine(...purposes: readonly Purpose[]): (label: string) => boolean {
  const known = new Set(phrasesFor(...purposes).map(normaliseLabel));
  return (label) => known.has(label);
}

/** Finds one of the phrases of these lists at the start of a line, as whole words; returns it with what stands before it, or `null`. */
export function leadIn(...purposes: readonly Purpose[]): (line: string) => string | null {
  const book = new PhraseBook(phrasesFor(...purposes));
  return (line) => {
    const end = book.endOfLeadIn(line);
    return end === null ? null : line.slice(0, end);
  };
}

/** Tells lines in which one of the phrases of these lists stands anywhere, as whole words. */
export function mentions(...purposes: readonly Purpose[]): (line: string) => boolean {
  const book = new PhraseBook(phrasesFor(...purposes));
  return (line) => book.isIn(line);
}

/** Counts the phrases of these lists in a line, two at most: one may stand in any sentence. */
export function countOf(...purposes: readonly Purpose[]): (line: string) => number {
  const book = new PhraseBook(phrasesFor(...purposes));
  return (line) => book.countIn(line, 2);
}
