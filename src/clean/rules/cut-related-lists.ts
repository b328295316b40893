import { type Evidence, weigh } from "../../evidence.ts";
import { leadIn, wholeLine } from "../../wording/wording.ts";
import {
  endsSentence,
  isHeading,
  isLinkLine,
  isWithin,
  itemOf,
  linkedShare,
  looksLikeHeading,
  nodesOf,
  VERBATIM_TAGS,
} from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

const isRelatedHeading = wholeLine("relatedHeadings");
const isReadNext = wholeLine("relatedLeadIns");
const isWeakHeading = wholeLine("weakRelatedLeadIns");
const startsAsRelated = leadIn("relatedHeadings");
/** Headings that an article can also use itself, with prose below. */
const namesASection = wholeLine("sectionHeadings");

const MAX_HEADING_CHARS = 90;
const MAX_TEASER_CHARS = 300;
const MAX_TEASERS = 20;
/** Items without links; a longer list is the article's own. */
const MAX_PLAIN_HEADLINES = 60;

export const cutRelatedLists: CleanRule = {
  name: "cut-related-lists",
  why: "Headlines of other articles follow a heading such as “Read next”, as links or as plain text.",
  apply(page) {
    const blocks = page.blocks();
    const cuts: Block[] = [];
    for (let index = 0; index < blocks.length; index++) {
      const heading = blocks[index] as Block;
      if (!isHeadingOfRelated(heading)) continue;
      const list = teasersAfter(blocks, index);
      if (list.length === 0 && !isOrphanHeading(blocks, index)) continue;
      if (
        list.length > 0 &&
        weigh(evidence, { heading, list, left: blocks.length - index - list.length, all: blocks.length }).score <
          THRESHOLD
      )
        continue;
      cuts.push(heading, ...list);
      index += list.length;
    }
    return nodesOf(cuts);
  },
};

interface RelatedList {
  readonly heading: Block;
  readonly list: readonly Block[];
  /** Number of lines after the list and in the whole text. */
  readonly left: number;
  readonly all: number;
}

/** An article may have its own link lists in the middle: “Guides to the mountains of the north”. */
const THRESHOLD = 2;
/** A list is at the end if at most this share of the lines (0 to 1) follows it. */
const MAX_SHARE_AFTER = 0.2;
const MAX_LINES_AFTER = 12;

const evidence: readonly Evidence<RelatedList>[] = [
  {
    sign: "at-the-end",
    weight: 2,
    sentence: "Little of the text follows.",
    holds: ({ left, all }) => left <= Math.max(all * MAX_SHARE_AFTER, Math.min(MAX_LINES_AFTER, all / 2)),
  },
  {
    sign: "says-so",
    weight: 1,
    sentence: "Its heading can only introduce other articles.",
    holds: ({ heading }) =>
      isReadNext(heading.label) || (isRelatedHeading(heading.label) && !namesASection(heading.label)),
  },
  {
    sign: "links-alone",
    weight: 1,
    sentence: "Every line below it is a link.",
    holds: ({ list }) => list.every(isLinkLine),
  },
];

function isHeadingOfRelated(block: Block): boolean {
  if (block.text.length > MAX_HEADING_CHARS || isWithin(block, VERBATIM_TAGS)) return false;
  if (isRelatedHeading(block.label) || isReadNext(block.label) || isWeakHeading(block.label)) return true;
  // "More from the harbour" counts only as a heading: sentences start this way too.
  return (
    startsAsRelated(block.text) !== null &&
    (looksLikeHeading(block) || /:$/.test(block.text)) &&
    !/[.!?]$/.test(block.text)
  );
}

function teasersAfter(blocks: readonly Block[], index: number): Block[] {
  const heading = blocks[index] as Block;
  const exact = isRelatedHeading(heading.label);
  const list: Block[] = [];
  let end = 0;
  for (const block of blocks.slice(index + 1, index + 1 + MAX_TEASERS)) {
    if (block.text.length > MAX_TEASER_CHARS || isWithin(block, VERBATIM_TAGS)) break;
    list.push(block);
    if (linkedShare(block) >= 0.6 || isLinkLine(block)) end = list.length;
    // The rest of a teaser card: a summary in the same item; a date, a section, a name.
    else if (isOfSameItem(block, list[end - 1])) end = list.length;
    else if (block.text.length > 60 || list.length - end > 2) break;
  }
  if (isWeakHeading(heading.label) && !list.slice(0, 2).every(isLinkLine)) return [];
  if (end > 0) return list.slice(0, end);
  return exact && isReadNext(heading.label) ? plainHeadlines(blocks, index) : [];
}

function isOfSameItem(block: Block, before: Block | undefined): boolean {
  const item = itemOf(block);
  return item !== null && before !== undefined && itemOf(before) === item;
}

/** A list without links: items that read like headlines, with no article text after them. */
function plainHeadlines(blocks: readonly Block[], index: number): Block[] {
  const list: Block[] = [];
  for (let at = index + 1; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (itemOf(block) === null || block.text.length > 220) break;
    if (list.length === MAX_PLAIN_HEADLINES) return [];
    list.push(block);
  }
  const sentences = list.filter((block) => endsSentence(block.text) && !/[!?]["'”’»]*$/.test(block.text));
  return sentences.length * 3 <= list.length ? list : [];
}

/** A heading with nothing below: its list is loaded by a script or was removed earlier. */
function isOrphanHeading(blocks: readonly Block[], index: number): boolean {
  const heading = blocks[index] as Block;
  if (!isRelatedHeading(heading.label)) return false;
  const next = blocks[index + 1];
  if (next === undefined || isHeading(next)) return true;
  return !namesASection(heading.label) && itemOf(heading) === null;
}
