import { type Evidence, weigh } from "../../evidence.ts";
import { leadIn, wholeLine } from "../../wording/wording.ts";
import {
  endsSentence,
  isHeading,
  isLinkLine,
  isWithin,
  itemOf,
  KEPT_AS_IT_STANDS,
  linkedShare,
  looksLikeHeading,
  nodesOf,
} from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

const isRelatedHeading = wholeLine("relatedHeadings");
const isReadNext = wholeLine("relatedLeadIns");
const isWeakHeading = wholeLine("weakRelatedLeadIns");
const startsAsRelated = leadIn("relatedHeadings");
/** Headings that an article can have of its own, with prose below. */
const namesASection = wholeLine("sectionHeadings");

const LONGEST_HEADING = 90;
const LONGEST_TEASER = 300;
const MOST_TEASERS = 20;

export const cutRelatedLists: CleanRule = {
  name: "cut-related-lists",
  why: "Under a heading such as “Read next” stand the headlines of other articles, as links or as plain text.",
  apply(page) {
    const blocks = page.blocks();
    const cuts: Block[] = [];
    for (let index = 0; index < blocks.length; index++) {
      const heading = blocks[index] as Block;
      if (!isHeadingOfRelated(heading)) continue;
      const list = teasersAfter(blocks, index);
      if (list.length === 0 && !standsAlone(blocks, index)) continue;
      if (
        list.length > 0 &&
        weigh(evidence, { heading, list, left: blocks.length - index - list.length, all: blocks.length }).score < ENOUGH
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
  /** Lines behind the list, and lines of the text. */
  readonly left: number;
  readonly all: number;
}

/** An article has lists of links of its own in the middle: “Guides to the mountains of the north”. */
const ENOUGH = 2;
/** Share of the lines (0 to 1) that stands behind a list at the end. */
const NEARLY_OVER = 0.2;
const FEW_LINES = 12;

const evidence: readonly Evidence<RelatedList>[] = [
  {
    sign: "at-the-end",
    weight: 2,
    sentence: "Little of the text follows.",
    holds: ({ left, all }) => left <= Math.max(all * NEARLY_OVER, Math.min(FEW_LINES, all / 2)),
  },
  {
    sign: "says-so",
    weight: 1,
    sentence: "Its heading says that these are other articles, and nothing else.",
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
  if (block.text.length > LONGEST_HEADING || isWithin(block, KEPT_AS_IT_STANDS)) return false;
  if (isRelatedHeading(block.label) || isWeakHeading(block.label)) return true;
  // "More from the harbour": only as a heading, because a sentence may begin so.
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
  for (const block of blocks.slice(index + 1, index + 1 + MOST_TEASERS)) {
    if (block.text.length > LONGEST_TEASER || isWithin(block, KEPT_AS_IT_STANDS)) break;
    list.push(block);
    if (linkedShare(block) >= 0.6 || isLinkLine(block)) end = list.length;
    // What a card says beside its headline: a summary in the same item; a date, a section, a name.
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

/** A list without links: items that read as headlines, and nothing of the article after them. */
function plainHeadlines(blocks: readonly Block[], index: number): Block[] {
  const list: Block[] = [];
  for (let at = index + 1; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (itemOf(block) === null || block.text.length > 220) break;
    list.push(block);
  }
  const sentences = list.filter((block) => endsSentence(block.text) && !/[!?]["'”’»]*$/.test(block.text));
  return sentences.length * 3 <= list.length ? list : [];
}

/** A label with nothing that belongs to it, because what stood below it is loaded by a script or cut before. */
function standsAlone(blocks: readonly Block[], index: number): boolean {
  const heading = blocks[index] as Block;
  if (!isRelatedHeading(heading.label)) return false;
  const next = blocks[index + 1];
  if (next === undefined || isHeading(next)) return true;
  return !namesASection(heading.label) && itemOf(heading) === null;
}
