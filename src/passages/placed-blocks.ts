import type { Element } from "domhandler";
import { parsePage } from "../dom/parse-page.ts";
import { plainTextBlocks, type TextBlock } from "../render/plain-text.ts";

/** A block of an article's text with its place in it. */
export interface PlacedBlock {
  /** In UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** 1 to 6 for a heading, otherwise `null`. */
  readonly level: number | null;
  /** The list, table or `pre` that the block belongs to; `null` for prose. */
  readonly whole: Element | null;
}

/**
 * In UTF-16 units. The text may have words that the HTML lacks, and lacks some that it has, because the HTML was
 * sanitised: a block is searched for this far.
 */
const MAX_GAP = 2_000;

/**
 * The blocks of `text`, with the structure that `html` gives them. Text that is not in the HTML becomes prose.
 *
 * @param text the plain text of an article.
 * @param html the same article as sanitised HTML.
 * @throws {IngestError} `too-complex` for HTML that exceeds the limits of a page.
 */
export function placedBlocks(text: string, html: string): readonly PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let at = 0;
  for (const block of plainTextBlocks(parsePage(html))) {
    const start = placeOf(block, text, at);
    if (start === null) continue;
    addProse(text, at, start, placed);
    at = start + block.text.length;
    placed.push({ start, end: at, level: block.level, whole: block.whole });
  }
  addProse(text, at, text.length, placed);
  return placed;
}

/** The place of the next line, or lines, that equal the block; `null` if there is none within `MAX_GAP`. */
function placeOf(block: TextBlock, text: string, from: number): number | null {
  const window = `\n${text.slice(from, from + block.text.length + MAX_GAP)}\n`;
  const found = window.indexOf(`\n${block.text}\n`);
  return found < 0 ? null : from + found;
}

function addProse(text: string, start: number, end: number, placed: PlacedBlock[]): void {
  let at = start;
  for (const paragraph of text.slice(start, end).split("\n\n")) {
    const words = paragraph.trim();
    const first = at + paragraph.indexOf(words);
    if (words !== "") placed.push({ start: first, end: first + words.length, level: null, whole: null });
    at += paragraph.length + 2;
  }
}
