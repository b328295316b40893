import type { ParentNode } from "domhandler";
import { isHeading, isLinkLine, isWithin, itemOf, KEPT_AS_IT_STANDS, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import { hostOf, leadsElsewhere } from "../site-link.ts";

const LONGEST_LINE = 200;
/** Items of a list below a heading that are shorter than this on average are things, not headlines. */
const HEADLINE = 45;

export const cutLinkLines: CleanRule = {
  name: "cut-link-lines",
  why: "A line that is only a link is a teaser, a tag or a way to another page.",
  apply(page, { url }) {
    const host = hostOf(url);
    const blocks = page.blocks();
    const lists = listsOfTeasers(blocks, host);
    const cuts = blocks.filter((block, index) => {
      if (!isTeaser(block, host) || isWithin(block, KEPT_AS_IT_STANDS)) return false;
      const list = itemOf(block)?.parent;
      if (list) return lists.has(list);
      // A headline that links to its own page stands before its text.
      if (isHeading(block)) return blocks[index + 1] === undefined;
      return !isIntroduced(blocks[index - 1]);
    });
    return nodesOf(cuts);
  },
};

function isTeaser(block: Block, host: string | null): boolean {
  if (block.text.length > LONGEST_LINE || !isLinkLine(block) || !/\p{L}{2}/u.test(block.text)) return false;
  return block.links.every((link) => leadsElsewhere(link, host));
}

/** The lists that hold teasers and nothing else. */
function listsOfTeasers(blocks: readonly Block[], host: string | null): ReadonlySet<ParentNode> {
  const lists = new Map<ParentNode, { before: Block | undefined; items: Block[] }>();
  for (const [index, block] of blocks.entries()) {
    const list = itemOf(block)?.parent;
    if (!list) continue;
    const lines = lists.get(list);
    if (lines === undefined) lists.set(list, { before: blocks[index - 1], items: [block] });
    else lines.items.push(block);
  }
  const found = new Set<ParentNode>();
  for (const [list, { before, items }] of lists) if (isListOfTeasers(items, before, host)) found.add(list);
  return found;
}

function isListOfTeasers(items: readonly Block[], before: Block | undefined, host: string | null): boolean {
  if (isIntroduced(before) || !items.every((item) => isTeaser(item, host))) return false;
  const characters = items.reduce((sum, item) => sum + item.text.length, 0);
  return before === undefined || !isHeading(before) || characters >= items.length * HEADLINE;
}

/** A line that ends with a colon announces what follows. */
function isIntroduced(before: Block | undefined): boolean {
  return before !== undefined && /[:：]$/.test(before.text);
}
