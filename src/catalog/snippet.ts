import type { SnippetPart } from "../ports/catalog.ts";
import { fold } from "./fold.ts";
import type { SearchTerm } from "./search-query.ts";
import { UNSPACED } from "./word-marks.ts";
import { wordsOf } from "./words.ts";

/** Length of a snippet in characters of UTF-16, about. */
const LENGTH = 240;
/** What of it comes before the first match. */
const LEAD = 60;
/** Past so many matches another would tell nothing. */
const MAX_MATCHES = 200;

interface Match {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/**
 * A short piece of `text` with as many different ones of the wanted words as one piece can show.
 * FTS5's own `snippet()` takes time by the square of the matches, and a page can be one word, repeated.
 */
export function snippetOf(text: string, wanted: readonly SearchTerm[]): SnippetPart[] {
  const matches = findMatches(text, wanted);
  const first = bestStart(matches);
  const start = first < LEAD ? 0 : wordStart(text, first - LEAD);
  const end = start + LENGTH >= text.length ? text.length : wordEnd(text, start + LENGTH);
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

/** The words of a term side by side, and whole where their script sets spaces. */
function patternOf({ text, isPrefix }: SearchTerm): string {
  const words = wordsOf(text);
  const isSpaced = (word: string | undefined) => word !== undefined && new RegExp(`^${SPACED_LETTER}`, "u").test(word);
  const before = isSpaced(words[0]) ? `(?<!${SPACED_LETTER})` : "";
  const rest = isPrefix ? `(?:${SPACED_LETTER})*` : `(?!${SPACED_LETTER})`;
  const after = isSpaced(words.at(-1)) ? rest : "";
  return `${before}${words.join("[^\\p{L}\\p{N}]*")}${after}`;
}

/** Where the match stands after which the most different words follow within a snippet. */
function bestStart(matches: readonly Match[]): number {
  let best = 0;
  let most = 0;
  for (const [index, { start }] of matches.entries()) {
    const words = new Set<string>();
    for (let next = index; next < matches.length; next++) {
      const match = matches[next];
      if (match === undefined || match.end > start + LENGTH - LEAD) break;
      words.add(match.word);
    }
    if (words.size > most) {
      most = words.size;
      best = start;
    }
  }
  return best;
}

/** How far a cut moves to spare a word. */
const MAX_SHIFT = 20;

function wordStart(text: string, from: number): number {
  const shift = text.slice(from, from + MAX_SHIFT).search(/\s/);
  return onCharacter(text, shift < 0 ? from : from + shift + 1);
}

function wordEnd(text: string, from: number): number {
  const shift = text.slice(from - MAX_SHIFT, from).lastIndexOf(" ");
  return onCharacter(text, shift < 0 ? from : from - MAX_SHIFT + shift);
}

/** Not between the halves of a surrogate pair. */
function onCharacter(text: string, index: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(index)) ? index + 1 : index;
}
