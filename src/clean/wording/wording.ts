import { normaliseLabel } from "./normalise-label.ts";
import { PhraseBook } from "./phrase-book.ts";

/** Wording by language (ISO 639-1). All languages are tried on every page: pages are not always in the language they declare. */
export type Wording = Readonly<Record<string, readonly string[]>>;

/** Tells labels, as `normaliseLabel` makes them, that are one of these wordings and nothing more. */
export function wholeLine(...wordings: readonly Wording[]): (label: string) => boolean {
  const known = new Set(phrasesOf(wordings).map(normaliseLabel));
  return (label) => known.has(label);
}

/** Finds one of these wordings at the start of a line, as whole words; returns it with what stands before it, or `null`. */
export function leadIn(...wordings: readonly Wording[]): (line: string) => string | null {
  const book = new PhraseBook(phrasesOf(wordings));
  return (line) => {
    const end = book.endOfLeadIn(line);
    return end === null ? null : line.slice(0, end);
  };
}

/** Tells lines in which one of these wordings stands anywhere, as whole words. */
export function mentions(...wordings: readonly Wording[]): (line: string) => boolean {
  const book = new PhraseBook(phrasesOf(wordings));
  return (line) => book.isIn(line);
}

/** Counts these wordings in a line, two at most: one may stand in any sentence. */
export function countOf(...wordings: readonly Wording[]): (line: string) => number {
  const book = new PhraseBook(phrasesOf(wordings));
  return (line) => book.countIn(line, 2);
}

function phrasesOf(wordings: readonly Wording[]): string[] {
  return wordings.flatMap((wording) => Object.values(wording).flat());
}
