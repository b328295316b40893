import { Element, isTag, isText, type ParentNode } from "domhandler";
import { linkedShare } from "./block-shape.ts";
import type { Block } from "./blocks.ts";

/** In characters: a line that is longer, and mostly outside links, is a paragraph of the text. */
const SHORTEST_PARAGRAPH = 140;
/** Share of a line in links (0 to 1) from which it is no paragraph. */
const MOSTLY_LINKED = 0.5;
/** Share of the text (0 to 1) above which a box is the text's own, however short its lines are. */
const MOST_OF_TEXT = 0.5;
/** Boxes around a line that are looked at. */
const MOST_LEVELS = 6;
/** Lines before which a text has hardly begun, and after which it is all but over. */
const FIRST_LINES = 2;
const LAST_LINES = 3;

const EMPHASIS = /^(?:em|i|b|strong|small|u)$/;
const ADDRESS = /[\w.+-]@[\w-]+\.\w/;

/** How a line stands among the others: what tells a sentence of the text from one that was put there. */
export interface Standing {
  readonly block: Block;
  /** Its number among the lines of the text, from 0. */
  readonly index: number;
  /** Whether the smallest box that holds more than this line holds no paragraph beside it. */
  readonly hasOwnBox: boolean;
  /** Whether the whole line is emphasised. */
  readonly isEmphasised: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether it has a link that leaves the page, or a mail address. */
  readonly leadsAway: boolean;
}

/** How those lines of a text stand that `isAsked`, in document order. */
export function standings(blocks: readonly Block[], isAsked: (block: Block) => boolean): Standing[] {
  const asked = blocks.flatMap((block, index) => (isAsked(block) ? [{ block, index }] : []));
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

/** What an element holds. */
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
  return block.text.length >= SHORTEST_PARAGRAPH && linkedShare(block) < MOSTLY_LINKED;
}

function hasOwnBox(block: Block, { all, of }: Counts): boolean {
  const own = isParagraph(block) ? 1 : 0;
  let at: ParentNode | null = block.parent;
  for (let level = 0; level < MOST_LEVELS && at instanceof Element && at.parent !== null; level++, at = at.parent) {
    const held = of.get(at);
    if (held === undefined || held.lines < 2) continue;
    return held.paragraphs <= own && held.characters <= all * MOST_OF_TEXT;
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
