import { endsSentence, isWithin, KEPT_AS_IT_STANDS, linkedShare, looksLikeHeading, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import { closingLeadIns } from "../wording/closing-lines.ts";
import { relatedHeadings } from "../wording/related-headings.ts";
import { leadIn, wholeLine } from "../wording/wording.ts";

const startsAsClosing = leadIn(closingLeadIns);
const isRelatedHeading = wholeLine(relatedHeadings);
const MOST_LINES = 12;

export const trimTheEnd: CleanRule = {
  name: "trim-the-end",
  why: "After the last sentence stand tags, rights, single links, and headings whose lists are gone.",
  mayTake: 0.15,
  apply(page) {
    const blocks = page.blocks();
    let end = blocks.length;
    while (end > 1 && blocks.length - end < MOST_LINES && isBoilerplate(blocks[end - 1] as Block)) end--;
    return nodesOf(blocks.slice(end));
  },
};

function isBoilerplate(block: Block): boolean {
  const { text } = block;
  if (isWithin(block, KEPT_AS_IT_STANDS) || text.length > 250) return false;
  if (/^[^\p{L}\p{N}]+$/u.test(text) || isRelatedHeading(text)) return true;
  if (block.tag !== "li" && looksLikeHeading(block) && !endsSentence(text)) return true;
  if (linkedShare(block) >= 0.8 && !endsSentence(text)) return true;
  const start = startsAsClosing(text);
  return (
    start !== null &&
    (/^\s*[:：©(@\d]/.test(text.slice(start.length)) ||
      /[©ⓒ]|copyright|rights reserved/i.test(start) ||
      linkedShare(block) >= 0.5)
  );
}
