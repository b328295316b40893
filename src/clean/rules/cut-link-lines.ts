import type { Element } from "domhandler";
import { isHeading, isWithin, KEPT_AS_IT_STANDS, linkedShare, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

const LONGEST_LINE = 200;

export const cutLinkLines: CleanRule = {
  name: "cut-link-lines",
  why: "A line that is only a link is a teaser, a tag or a way to another page.",
  apply(page, { url }) {
    const host = hostOf(url);
    const blocks = page.blocks();
    const cuts = blocks.filter((block, index) => {
      if (!isLinkLine(block, host) || isWithin(block, KEPT_AS_IT_STANDS)) return false;
      if (block.tag === "li") return isListOfLinks(block, blocks, index, host);
      // A headline that links to its own page stands before its text.
      if (isHeading(block)) return blocks[index + 1] === undefined;
      return !isIntroduced(blocks[index - 1]);
    });
    return nodesOf(cuts);
  },
};

function isLinkLine(block: Block, host: string | null): boolean {
  if (block.text.length > LONGEST_LINE || linkedShare(block) < 0.9 || !/\p{L}{2}/u.test(block.text)) return false;
  return block.links.every((link) => leadsElsewhere(link, host));
}

/** To another page of the same site: a link out of it is a source, one within the page a note. */
function leadsElsewhere(link: Element, host: string | null): boolean {
  const href = link.attribs.href ?? "";
  if (href === "" || href.startsWith("#")) return false;
  const target = hostOf(href);
  return target === null || host === null || siteOf(target) === siteOf(host);
}

function isListOfLinks(block: Block, blocks: readonly Block[], index: number, host: string | null): boolean {
  const list = block.parent.parent;
  const items = blocks.filter((other) => other.parent.parent === list);
  const first = blocks.indexOf(items[0] as Block);
  const before = blocks[first < 0 ? index - 1 : first - 1];
  if (isIntroduced(before) || (before !== undefined && isHeading(before))) return false;
  return items.every((item) => isLinkLine(item, host));
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
