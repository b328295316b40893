import { isWithin, itemOf, KEPT_AS_IT_STANDS, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import { prompts } from "../wording/prompts.ts";
import { mentions } from "../wording/wording.ts";

const asksTheReader = mentions(prompts);
/** A paragraph that only mentions a newsletter among other things is longer. */
const LONGEST_PROMPT = 320;
const MOST_BENEFITS = 12;

export const cutPrompts: CleanRule = {
  name: "cut-prompts",
  why: "Sentences that ask the reader to subscribe, follow, donate or write in are not the article's.",
  mayTake: 0.4,
  apply(page) {
    const blocks = page.blocks();
    const cuts: Block[] = [];
    for (const [index, block] of blocks.entries()) {
      if (!isPrompt(block)) continue;
      cuts.push(block);
      if (itemOf(block) === null) cuts.push(...benefitsAfter(blocks, index));
    }
    return nodesOf(cuts);
  },
};

function isPrompt(block: Block): boolean {
  return block.text.length <= LONGEST_PROMPT && asksTheReader(block.text) && !isWithin(block, KEPT_AS_IT_STANDS);
}

/** “Subscribe now to read on:” and what one gets for it. */
function benefitsAfter(blocks: readonly Block[], index: number): Block[] {
  const items: Block[] = [];
  for (const block of blocks.slice(index + 1, index + 1 + MOST_BENEFITS)) {
    if (itemOf(block) === null || block.text.length > LONGEST_PROMPT) break;
    items.push(block);
  }
  return items;
}
