import type { SnippetPart } from "../ports/catalog.ts";
import { fold } from "./fold.ts";
import type { SearchTerm } from "./search-query.ts";
import { UNSPACED } from "./word-marks.ts";
import { wordsOf } from "./words.ts";

/** Approximate length of a snippet in UTF-16 code units. */
const MAX_CHARS = 240;
/** The part before the first match. */
const LEAD_CHARS = 60;
/** Later matches do not improve the snippet. */
const MAX_MATCHES = 200;

interface Match {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/**
 * An excerpt of `text` with as many different wanted words as fit. FTS5's `snippet()` takes quadratic time in the
 * number of matches, and a hostile page can repeat one word.
 */
export function snippetOf(text: string, wanted: readonly SearchTerm[]): SnippetPart[] {
  const matches = findMatches(text, wanted);
  const first = bestStart(matches);
  const start = first < LEAD_CHARS ? 0 : wordStart(text, first - LEAD_CHARS);
  const end = start + MAX_CHARS >= text.length ? text.length : wordEnd(text, start + MAX_CHARS);
  const parts: SnippetPart[] = [];
  let position = start;
  for (const match of matches) {
    if (match.start < position || match.end > end) continue;
    if (match.start > position) parts.push({ text: text.slice(position, match.start), isMatch: false });
    parts.push({ text: text.slice(match.start, match.end), isMatch: true });
    position = match.end;
  }
  if (position < end) parts.push({ text: text.slice(position, end), isMatch: false });
  if (start > 0) parts.unshift({ text: "… ", isMatch: false });
  if (end < text.length) parts.push({ text: " …", isMatch: false });
  return parts;
}

function findMatches(text: string, wanted: readonly SearchTerm[]): Match[] {
  const { text: folded, offsets } = fold(text);
  const pattern = new RegExp(wanted.map(patternOf).join("|"), "gu");
  const matches: Match[] = [];
  for (const { index, 0: word } of folded.matchAll(pattern)) {
    const end = index + word.length;
    matches.push({ start: offsets?.[index] ?? index, end: offsets?.[end] ?? end, word });
    if (matches.length === MAX_MATCHES) break;
  }
  return matches;
}

const SPACED_LETTER = `(?![${UNSPACED}])[\\p{L}\\p{N}]`;

/** The words of a term, adjacent; whole words in scripts with spaces. */
function patternOf({ text, isPrefix }: SearchTerm): string {
  const words = wordsOf(text);
  const isSpaced = (word: string | undefined) => word !== undefined && new RegExp(`^${SPACED_LETTER}`, "u").test(word);
  const before = isSpaced(words[0]) ? `(?<!${SPACED_LETTER})` : "";
  const rest = isPrefix ? `(?:${SPACED_LETTER})*` : `(?!${SPACED_LETTER})`;
  const after = isSpaced(words.at(-1)) ? rest : "";
  return `${before}${words.join("[^\\p{L}\\p{N}]*")}${after}`;
}

/** The start of the match that begins the excerpt with the most different words. */
function bestStart(matches: readonly Match[]): number {
  let best = 0;
  let most = 0;
  for (const [index, { start }] of matches.entries()) {
    const words = new Set<string>();
    for (let next = index; next < matches.length; next++) {
      const match = matches[next];
      if (match === undefined || match.end > start + MAX_CHARS - LEAD_CHARS) break;
      words.add(match.word);
    }
    if (words.size > most) {
      most = words.size;
      best = start;
    }
  }
  return best;
}

/** How far a cut moves to avoid splitting a word. */
const MAX_SHIFT_CHARS = 20;

function wordStart(text: string, from: number): number {
  const shift = text.slice(from, from + MAX_SHIFT_CHARS).search(/\s/);
  return characterBoundary(text, shift < 0 ? from : from + shift + 1);
}

function wordEnd(text: string, from: number): number {
  const shift = text.slice(from - MAX_SHIFT_CHARS, from).lastIndexOf(" ");
  return characterBoundary(text, shift < 0 ? from : from - MAX_SHIFT_CHARS + shift);
}

/** Avoids splitting a surrogate pair. */
function characterBoundary(text: string, index: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(index)) ? index + 1 : index;
}
