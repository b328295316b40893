import { type Element, isTag, type ParentNode } from "domhandler";
import { linkShare } from "../clean/link-share.ts";
import { BLOCK_ELEMENTS } from "../render/block-elements.ts";

/** Excluding white space; a shorter block is a label or a heading. */
const MIN_PROSE_CHARS = 50;

/** The elements below `root` with text and no child blocks, in document order. */
export function leafBlocks(root: ParentNode): Element[] {
  const leaves: Element[] = [];
  const visit = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      if (isLeaf(child)) leaves.push(child);
      else visit(child);
    }
  };
  visit(root);
  return leaves;
}

export function isLeaf(element: Element): boolean {
  return !element.children.some((child) => isTag(child) && (BLOCK_ELEMENTS.has(child.name) || !isLeaf(child)));
}

/** Characters outside links, in blocks long enough to be sentences. */
export function proseOf(root: ParentNode): number {
  return leafBlocks(root).reduce((prose, leaf) => prose + proseOfLeaf(leaf), 0);
}

/** As `proseOf`, of one block. */
export function proseOfLeaf(leaf: Element): number {
  const { characters, share } = linkShare(leaf);
  return characters >= MIN_PROSE_CHARS ? characters * (1 - share) : 0;
}
