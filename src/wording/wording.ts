import type { Purpose } from "./language-wording.ts";
import { LANGUAGES } from "./languages/index.ts";
import { normaliseLabel } from "./normalise-label.ts";
import { PhraseBook } from "./phrase-book.ts";

/** All phrases of these lists, in every language. */
export function phrasesFor(...purposes: readonly Purpose[]): string[] {
  return purposes.flatMap((purpose) => Object.values(LANGUAGES).flatMap((language) => language[purpose] ?? []));
}

/** Returns a predicate for normalised labels (`normaliseLabel`) that are exactly one of the phrases of these lists. */
export function wholeLine(...purposes: readonly Purpose[]): (label: string) => boolean {
  const known = new Set(phrasesFor(...purposes).map(normaliseLabel));
  return (label) => known.has(label);
}

/**
 * Returns a function that finds a phrase of these lists at the start of a line, as whole words: it returns the phrase
 * with any text before it, or `null`.
 */
export function leadIn(...purposes: readonly Purpose[]): (line: string) => string | null {
  const book = new PhraseBook(phrasesFor(...purposes));
  return (line) => {
    const end = book.endOfLeadIn(line);
    return end === null ? null : line.slice(0, end);
  };
}

/** Returns a predicate for lines that contain a phrase of these lists, as whole words. */
export function mentions(...purposes: readonly Purpose[]): (line: string) => boolean {
  const book = new PhraseBook(phrasesFor(...purposes));
  return (line) => book.isIn(line);
}

/**
 * Returns a function that counts the phrases of these lists in a line, up to two: a single one may occur in any
 * sentence.
 */
export function countOf(...purposes: readonly Purpose[]): (line: string) => number {
  const book = new PhraseBook(phrasesFor(...purposes));
  return (line) => book.countIn(line, 2);
}
