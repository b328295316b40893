import { type ChildNode, isTag, isText } from "domhandler";
import { NON_TEXT_TAGS } from "./block-tags.ts";

export interface LinkShare {
  /** Characters of text, excluding white space. */
  readonly characters: number;
  /** Share of them inside links, 0 to 1; 0 without text. */
  readonly share: number;
  readonly links: number;
}

/** Measures a node's text and the share of it in links. */
export function linkShare(node: ChildNode): LinkShare {
  const count = { characters: 0, linked: 0, links: 0 };
  add(node, false, count);
  return { ...count, share: count.characters === 0 ? 0 : count.linked / count.characters };
}

function add(node: ChildNode, inLink: boolean, count: { characters: number; linked: number; links: number }): void {
  if (isText(node)) {
    const characters = countNonSpace(node.data);
    count.characters += characters;
    if (inLink) count.linked += characters;
    return;
  }
  if (!isTag(node) || NON_TEXT_TAGS.has(node.name)) return;
  if (node.name === "a") count.links++;
  for (const child of node.children) add(child, inLink || node.name === "a", count);
}

/** Counts non-white-space characters without copying the text: every block of a page is measured. */
function countNonSpace(text: string): number {
  let total = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= SPACE) {
      if (unit < TAB || (unit > CARRIAGE_RETURN && unit < SPACE)) total++;
    } else if (!mayBeSpace(unit) || !/\s/.test(text.charAt(at))) total++;
  }
  return total;
}

const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

/**
 * White space beyond ASCII: from the no-break space and the Ogham space to the ideographic space, and the byte order
 * mark.
 */
function mayBeSpace(unit: number): boolean {
  return unit === 0xa0 || (unit >= 0x1680 && unit <= 0x3000) || unit === 0xfeff;
}
