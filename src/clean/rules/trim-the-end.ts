import { weigh } from "../../evidence.ts";
import { isWithin, itemOf, linkedShare, nodesOf, VERBATIM_TAGS } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import { lastLineSigns, MAX_LABEL_CHARS, MIN_LINK_SHARE, THRESHOLD } from "../last-line-signs.ts";
import { hostOf } from "../site-link.ts";

/** Excluding links, which a page footer may have any number of. */
const MAX_LINES = 12;
const MAX_LINE_CHARS = 250;
/**
 * Likelihood (0 to 1) from which a line is text, whatever its words: of the words of such lines that were cut on blind
 * pages (`bench.mjs rules`), less than half were rightly cut.
 */
const MIN_LIKELY = 0.6;

export const trimTheEnd: CleanRule = {
  name: "trim-the-end",
  why: "After the last sentence come tags, copyright notices, single links, and headings whose lists have been removed.",
  maxShare: 0.15,
  apply(page, { url, likelihoodOf }) {
    const host = hostOf(url);
    const blocks = page.blocks();
    let end = blocks.length;
    for (let lines = 0; end > 1 && lines < MAX_LINES; end--) {
      const block = blocks[end - 1] as Block;
      if (block.text.length > MAX_LINE_CHARS || isWithin(block, VERBATIM_TAGS)) break;
      const likelihood = likelihoodOf(block.nodes) ?? 0;
      if (likelihood >= MIN_LIKELY) break;
      const line = { block, isItem: itemOf(block) !== null, host, likelihood };
      if (weigh(lastLineSigns, line).score < THRESHOLD) break;
      if (linkedShare(block) < MIN_LINK_SHARE) lines++;
    }
    const first = blocks[end];
    return first !== undefined && isIntroducedItem(first, blocks[end - 1]) ? [] : nodesOf(blocks.slice(end));
  },
};

/** “The package has two modules:”, and their list. A short label with a colon heads links to other pages. */
function isIntroducedItem(block: Block, before: Block | undefined): boolean {
  if (before === undefined || itemOf(block) === null) return false;
  return before.text.length > MAX_LABEL_CHARS && /[:：]$/.test(before.text);
}
