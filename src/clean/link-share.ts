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
    const characters = node.data.replace(/\s+/g, "").length;
    count.characters += characters;
    if (inLink) count.linked += characters;
    return;
  }
  if (!isTag(node) || SILENT_TAGS.has(node.name)) return;
  if (node.name === "a") count.links++;
  for (const child of node.children) add(child, inLink || node.name === "a", count);
}
