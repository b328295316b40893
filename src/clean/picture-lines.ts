import { type ChildNode, isTag, type ParentNode } from "domhandler";
import type { Block } from "./blocks.ts";
import type { PageIndex } from "./page-index.ts";

const PICTURES: ReadonlySet<string> = new Set("img amp-img picture video iframe".split(" "));

/** The first line below each picture, or beside it in the same line. */
export function linesBelowPictures(page: PageIndex): ReadonlySet<Block> {
  const starts = new Map<ChildNode, Block>();
  for (const block of page.blocks()) {
    const [first] = block.nodes;
    if (first !== undefined) starts.set(first, block);
  }
  const found = new Set<Block>();
  let isBelow = false;
  const visit = (parent: ParentNode) => {
    for (const child of parent.children) {
      const line = starts.get(child);
      const isPicture = isTag(child) && PICTURES.has(child.name);
      if (line !== undefined && (isBelow || isPicture)) found.add(line);
      if (line !== undefined) isBelow = false;
      else if (isPicture) isBelow = true;
      if (isTag(child)) visit(child);
    }
  };
  visit(page.root);
  return found;
}
