import { type ChildNode, isTag, isText } from "domhandler";
import { SILENT_TAGS } from "./block-tags.ts";

export interface LinkShare {
  /** Characters of text, white space left out. */
  readonly characters: number;
  /** How many of them stand in links, 0 to 1; 0 without text. */
  readonly share: number;
  readonly links: number;
}

/** How much of a node's text is link text. */
export function linkShare(node: ChildNode): LinkShare {
  const count = { characters: 0, linked: 0, links: 0 };
  add(node, false, count);
  return { ...count, share: count.characters === 0 ? 0 : count.linked / count.characters };
}

function add(node: ChildNode, inLink: boolean, count: { characters: number; linked: number; links: number }): void {
  if (isText(node)) {
    const characters = inkOf(node.data);
    count.characters += characters;
    if (inLink) count.linked += characters;
    return;
  }
  if (!isTag(node) || SILENT_TAGS.has(node.name)) return;
  if (node.name === "a") count.links++;
  for (const child of node.children) add(child, inLink || node.name === "a", count);
}

/** Characters that are no white space, counted without a copy of the text: every block of a page is measured. */
function inkOf(text: string): number {
  let ink = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= SPACE) {
      if (unit < TAB || (unit > CARRIAGE_RETURN && unit < SPACE)) ink++;
    } else if (!mayBeSpace(unit) || !/\s/.test(text.charAt(at))) ink++;
  }
  return ink;
}

const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

/** Past ASCII: the no-break space, that of Ogham to the ideographic one, and the byte order mark. */
function mayBeSpace(unit: number): boolean {
  return unit === 0xa0 || (unit >= 0x1680 && unit <= 0x3000) || unit === 0xfeff;
}
