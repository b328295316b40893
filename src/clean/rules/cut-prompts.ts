import { isWithin, KEPT_AS_IT_STANDS, nodesOf } from "../block-shape.ts";
import type { CleanRule } from "../clean-rule.ts";
import { prompts } from "../wording/prompts.ts";
import { mentions } from "../wording/wording.ts";

const asksTheReader = mentions(prompts);
/** A paragraph that only mentions a newsletter among other things is longer. */
const LONGEST_PROMPT = 320;

export const cutPrompts: CleanRule = {
  name: "cut-prompts",
  why: "Sentences that ask the reader to subscribe, follow, donate or write in are not the article's.",
  mayTake: 0.25,
  apply: (page) =>
    nodesOf(
      page
        .blocks()
        .filter(
          (block) =>
            block.text.length <= LONGEST_PROMPT && asksTheReader(block.text) && !isWithin(block, KEPT_AS_IT_STANDS),
        ),
    ),
};
