import { Element, isTag, isText, type ParentNode } from "domhandler";
import { linkedShare } from "./block-shape.ts";
import type { Block } from "./blocks.ts";

/** A longer line that is mostly outside links is a paragraph of the text. */
const MIN_PARAGRAPH_CHARS = 140;
/** A line with at least this share (0 to 1) in links is not a paragraph. */
const MAX_LINK_SHARE = 0.5;
/** A box with more than this share (0 to 1) of the text is the article's own, however short its lines. */
const MAX_BOX_SHARE = 0.5;
/** Ancestors of a line to check. */
const MAX_LEVELS = 6;
/** Lines that count as the start and the end of a text. */
const FIRST_LINES = 2;
const LAST_LINES = 3;

/** Lists, tables and quotations are parts of the text: their other lines are short by nature. */
const PARTS_OF_TEXT = /^(?:ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|blockquote)$/;
const EMPHASIS = /^(?:em|i|b|strong|small|u)$/;
const ADDRESS = /[\w.+-]@[\w-]+\.\w/;

/** The position of a line among the others, which separates sentences of the text from inserted ones. */
export interface LinePosition {
  readonly block: Block;
  /** Index among the lines of the text, from 0. */
  readonly index: number;
  /** Whether the smallest box that holds more than this line holds no other paragraph. */
  readonly hasOwnBox: boolean;
  /** Whether the whole line is emphasised. */
  readonly isEmphasised: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether it has a link that leaves the page, or an email address. */
  readonly leadsAway: boolean;
}

/** The positions of the lines for which `isWanted` returns `true`, in document order. */
export function linePositions(blocks: readonly Block[], isWanted: (block: Block) => boolean): LinePosition[] {
  const asked = blocks.flatMap((block, index) => (isWanted(block) ? [{ block, index }] : []));
  if (asked.length === 0) return [];
  const counts = countLines(blocks);
  return asked.map(({ block, index }) => ({
    block,
    index,
    hasOwnBox: hasOwnBox(block, counts),
    isEmphasised: isEmphasised(block),
    isFirst: index < FIRST_LINES,
    isLast: index >= blocks.length - LAST_LINES,
    leadsAway: ADDRESS.test(block.text) || block.links.some((link) => /^(?!#)./.test(link.attribs.href ?? "")),
  }));
}

/** Totals for an element's text. */
interface Holdings {
  lines: number;
  paragraphs: number;
  characters: number;
}

interface Counts {
  readonly all: number;
  readonly of: ReadonlyMap<ParentNode, Holdings>;
}

function countLines(blocks: readonly Block[]): Counts {
  const of = new Map<ParentNode, Holdings>();
  let all = 0;
  for (const block of blocks) {
    all += block.text.length;
    for (let at: ParentNode | null = block.parent; at !== null; at = at.parent) {
      const held = of.get(at) ?? { lines: 0, paragraphs: 0, characters: 0 };
      held.lines++;
      held.characters += block.text.length;
      if (isParagraph(block)) held.paragraphs++;
      of.set(at, held);
    }
  }
  return { all, of };
}

function isParagraph(block: Block): boolean {
  return block.text.length >= MIN_PARAGRAPH_CHARS && linkedShare(block) < MAX_LINK_SHARE;
}

function hasOwnBox(block: Block, { all, of }: Counts): boolean {
  const own = isParagraph(block) ? 1 : 0;
  let at: ParentNode | null = block.parent;
  for (let level = 0; level < MAX_LEVELS && at instanceof Element && at.parent !== null; level++, at = at.parent) {
    const held = of.get(at);
    if (held === undefined || held.lines < 2 || PARTS_OF_TEXT.test(at.name)) continue;
    return held.paragraphs <= own && held.characters <= all * MAX_BOX_SHARE;
  }
  return false;
}

function isEmphasised({ nodes }: Block): boolean {
  let seen = false;
  for (const node of nodes) {
    if (isText(node)) {
      if (node.data.trim() !== "") return false;
    } else if (isTag(node)) {
      if (!wholeIsEmphasised(node)) return false;
      seen = true;
    }
  }
  return seen;
}

function wholeIsEmphasised(element: Element): boolean {
  if (EMPHASIS.test(element.name)) return true;
  const children = element.children.filter((child) => !isText(child) || child.data.trim() !== "");
  return children.length > 0 && children.every((child) => isTag(child) && wholeIsEmphasised(child));
}
