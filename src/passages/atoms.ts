import { MAX_PASSAGE_CHARS } from "./passage-size.ts";
import type { PlacedBlock } from "./placed-blocks.ts";

/** A part of an article's text that is never divided. In UTF-16 units; `end` is exclusive. */
export interface Atom {
  readonly start: number;
  readonly end: number;
}

/** A sentence with its closing marks and the white space after it. Without look-ahead: linear in any text. */
const SENTENCE_END = /[.!?…][\p{Pe}\p{Pf}"']*\s+|[。！？][\p{Pe}\p{Pf}"']*\s*|\n/gu;

/**
 * The atoms of a section: a paragraph, or a whole list, table or block of code. Those that are too large for a passage
 * are divided, first into items, rows, lines or sentences, then at white space.
 */
export function atomsOf(blocks: readonly PlacedBlock[], text: string): readonly Atom[] {
  return wholesOf(blocks).flatMap((whole) => {
    const { start, end } = spanOf(whole);
    if (end - start <= MAX_PASSAGE_CHARS) return [{ start, end }];
    return whole.flatMap((block) => (isLarge(block) ? sentencesOf(block, text) : [block]));
  });
}

/** Consecutive blocks of one list or table are together, all others on their own. */
function wholesOf(blocks: readonly PlacedBlock[]): PlacedBlock[][] {
  const wholes: PlacedBlock[][] = [];
  let before: PlacedBlock | null = null;
  for (const block of blocks) {
    if (block.whole !== null && block.whole === before?.whole) wholes.at(-1)?.push(block);
    else wholes.push([block]);
    before = block;
  }
  return wholes;
}

export function spanOf(parts: readonly Atom[]): Atom {
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
}

function isLarge({ start, end }: Atom): boolean {
  return end - start > MAX_PASSAGE_CHARS;
}

function sentencesOf(block: Atom, text: string): readonly Atom[] {
  const words = text.slice(block.start, block.end);
  const sentences: Atom[] = [];
  let start = 0;
  const add = (end: number): void => {
    const sentence = words.slice(start, end);
    const first = block.start + start + (sentence.length - sentence.trimStart().length);
    if (sentence.trim() !== "") sentences.push(...cutLong({ start: first, end: first + sentence.trim().length }, text));
    start = end;
  };
  for (const { 0: ending, index } of words.matchAll(SENTENCE_END)) add(index + ending.length);
  add(words.length);
  return sentences;
}

/** Cuts a sentence at the last white space that fits, or within a word that is longer than a passage. */
function cutLong(sentence: Atom, text: string): readonly Atom[] {
  const parts: Atom[] = [];
  let { start } = sentence;
  while (sentence.end - start > MAX_PASSAGE_CHARS) {
    const piece = text.slice(start, start + MAX_PASSAGE_CHARS + 1);
    const blank = piece.search(/\s+\S*$/u);
    const length = blank > 0 ? blank : lengthWithoutHalf(piece.slice(0, MAX_PASSAGE_CHARS));
    parts.push({ start, end: start + length });
    start += length;
    while (start < sentence.end && /\s/.test(text.charAt(start))) start++;
  }
  return [...parts, { start, end: sentence.end }];
}

/** Without half a surrogate pair at its end. */
function lengthWithoutHalf(piece: string): number {
  return /[\ud800-\udbff]$/.test(piece) ? piece.length - 1 : piece.length;
}
