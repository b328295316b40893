import type { Element } from "domhandler";
import { isHeading, isLinkLine, isWithin, itemOf, KEPT_AS_IT_STANDS, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

const LONGEST_LINE = 200;
/** Items of a list below a heading that are shorter than this on average are things, not headlines. */
const HEADLINE = 45;

export const cutLinkLines: CleanRule = {
  name: "cut-link-lines",
  why: "A line that is only a link is a teaser, a tag or a way to another page.",
  apply(page, { url }) {
    const host = hostOf(url);
    const blocks = page.blocks();
    const lists = linesOfLists(blocks);
    const cuts = blocks.filter((block, index) => {
      if (!isTeaser(block, host) || isWithin(block, KEPT_AS_IT_STANDS)) return false;
      const list = itemOf(block)?.parent;
      if (list) return isListOfTeasers(lists.get(list) ?? [], blocks, host);
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

/** To another page of the same site: a link out of it is a source, one within the page a note. */
function leadsElsewhere(link: Element, host: string | null): boolean {
  const href = link.attribs.href ?? "";
  if (href === "" || href.startsWith("#")) return false;
  const target = hostOf(href);
  return target === null || host === null || siteOf(target) === siteOf(host);
}

function linesOfLists(blocks: readonly Block[]): ReadonlyMap<unknown, readonly Block[]> {
  const lists = new Map<unknown, Block[]>();
  for (const block of blocks) {
    const list = itemOf(block)?.parent;
    if (!list) continue;
    const lines = lists.get(list);
    if (lines === undefined) lists.set(list, [block]);
    else lines.push(block);
  }
  return lists;
}

function isListOfTeasers(items: readonly Block[], blocks: readonly Block[], host: string | null): boolean {
  const before = blocks[blocks.indexOf(items[0] as Block) - 1];
  if (isIntroduced(before) || !items.every((item) => isTeaser(item, host))) return false;
  const characters = items.reduce((sum, item) => sum + item.text.length, 0);
  return before === undefined || !isHeading(before) || characters >= items.length * HEADLINE;
}

/** A line that ends with a colon announces what follows. */
function isIntroduced(before: Block | undefined): boolean {
  return before !== undefined && /[:：]$/.test(before.text);
}

function hostOf(url: string): string | null {
  return /^(?:https?:)?\/\/([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? null;
}

function siteOf(host: string): string {
  return host.split(".").slice(-2).join(".");
}
