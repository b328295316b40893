import { Element, type ParentNode } from "domhandler";
import { type Evidence, weigh } from "../../evidence.ts";
import { leadsToChannel } from "../account-links.ts";
import { isHeading, isLinkLine, isWithin, itemOf, nodesOf, VERBATIM_TAGS } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import { type LinePosition, linePositions } from "../line-position.ts";
import { isAtEnd, isInOwnBox } from "../line-signs.ts";
import { linkShare } from "../link-share.ts";
import { hostOf, leadsElsewhere, namesItsPage } from "../site-link.ts";

const MAX_LINE_CHARS = 200;
/** Between two paragraphs a link may be the author's own recommendation: “Learn how to choose a memory card.” */
const THRESHOLD = 3;
/** A shorter link names a thing, not an article. */
const MIN_HEADLINE_CHARS = 45;
/** Share of a quotation in links (0 to 1) from which it quotes nothing. */
const MIN_QUOTATION_LINK_SHARE = 0.95;

export const cutLinkLines: CleanRule = {
  name: "cut-link-lines",
  why: "A line that is only a link is a teaser, a tag or navigation.",
  apply(page, { url }) {
    const host = hostOf(url);
    const blocks = page.blocks();
    const lists = listsOfTeasers(blocks, host);
    const fillsQuotation = quotationTest();
    const lines = linePositions(
      blocks,
      (block) =>
        isShort(block) &&
        (isTeaser(block, host) || isChannel(block)) &&
        (!isWithin(block, VERBATIM_TAGS) || fillsQuotation(block)),
    );
    const cuts = lines.filter((line) => {
      const { block, index } = line;
      const list = itemOf(block)?.parent;
      if (list) return lists.has(list);
      // A headline that links to its own page comes before its text.
      if (isHeading(block)) return blocks[index + 1] === undefined;
      if (isIntroduced(blocks[index - 1])) return false;
      return weigh(evidence, { ...line, blocks, fillsQuotation: fillsQuotation(block) }).score >= THRESHOLD;
    });
    return nodesOf(cuts.map(({ block }) => block));
  },
};

interface LinkLine extends LinePosition {
  readonly blocks: readonly Block[];
  readonly fillsQuotation: boolean;
}

const evidence: readonly Evidence<LinkLine>[] = [
  isInOwnBox,
  isAtEnd,
  {
    sign: "channel",
    weight: 3,
    sentence: "It leads to a channel to follow.",
    holds: ({ block }) => isChannel(block),
  },
  {
    sign: "fills-quotation",
    weight: 3,
    sentence: "It is all of a quotation: another post of the site, embedded.",
    holds: ({ fillsQuotation }) => fillsQuotation,
  },
  {
    sign: "beside-another",
    weight: 2,
    sentence: "Another line that is only a link is next to it.",
    holds: ({ blocks, index }) => [blocks[index - 1], blocks[index + 1]].some((one) => one && isLinkLine(one)),
  },
  {
    sign: "names-its-page",
    weight: 3,
    sentence: "It repeats the words of its link's URL: it is a headline.",
    holds: ({ block }) =>
      block.text.length >= MIN_HEADLINE_CHARS && block.links.some((link) => namesItsPage(block.text, link)),
  },
  {
    sign: "points",
    weight: -2,
    sentence: "It points to a product or service: the author's recommendation, or a paid link.",
    holds: ({ block }) => /[»>→👉▶]/u.test(block.text) || block.links.some(isPaid),
  },
  {
    sign: "sentence",
    weight: -2,
    sentence: "It is a sentence.",
    holds: ({ block }) => /[.…:]["'”’»)]*$/.test(block.text),
  },
];

function isPaid(link: Element): boolean {
  return /\b(?:nofollow|sponsored)\b/.test(link.attribs.rel ?? "");
}

function isShort({ text }: Block): boolean {
  return text.length <= MAX_LINE_CHARS && /\p{L}{2}/u.test(text);
}

function isChannel(block: Block): boolean {
  return isLinkLine(block) && block.links.every(leadsToChannel);
}

/** Whether a line is in a quotation of links, without a word that is quoted; each quotation is measured once. */
function quotationTest(): (block: Block) => boolean {
  const known = new Map<Element, boolean>();
  return (block) => {
    let at: ParentNode | null = block.parent;
    while (at instanceof Element && at.name !== "blockquote") at = at.parent;
    if (!(at instanceof Element)) return false;
    const isOfLinks = known.get(at) ?? linkShare(at).share >= MIN_QUOTATION_LINK_SHARE;
    known.set(at, isOfLinks);
    return isOfLinks;
  };
}

function isTeaser(block: Block, host: string | null): boolean {
  if (!isShort(block) || !isLinkLine(block)) return false;
  return block.links.every((link) => leadsElsewhere(link, host));
}

/** Lists that contain only teasers. */
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
  return before === undefined || !isHeading(before) || characters >= items.length * MIN_HEADLINE_CHARS;
}

/** A line that ends with a colon introduces what follows. */
function isIntroduced(before: Block | undefined): boolean {
  return before !== undefined && /[:：]$/.test(before.text);
}
