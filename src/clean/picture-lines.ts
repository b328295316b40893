import { type ChildNode, isTag, type ParentNode } from "domhandler";
import type { Block } from "./blocks.ts";
import type { PageIndex } from "./page-index.ts";

const PICTURES: ReadonlySet<string> = new Set("img amp-img picture video iframe".split(" "));

/** The first line below each picture. */
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
      if (line !== undefined && isBelow) found.add(line);
      if (line !== undefined) isBelow = false;
      if (!isTag(child)) continue;
      if (PICTURES.has(child.name)) isBelow = true;
      visit(child);
    }
  };
  visit(page.root);
  return found;
}
