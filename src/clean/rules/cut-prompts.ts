import { type Evidence, weigh } from "../../evidence.ts";
import { countOf, leadIn, mentions } from "../../wording/wording.ts";
import { leadsToAccount } from "../account-links.ts";
import { isWithin, itemOf, KEPT_AS_IT_STANDS, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import {
  ENOUGH_FOR_LINE,
  isEmphasised,
  isLong,
  leadsAway,
  opensWith,
  quotesSomebody,
  saysNothingElse,
  standsInOwnBox,
  standsLast,
} from "../line-signs.ts";
import { hostOf } from "../site-link.ts";
import { type Standing, standings } from "../standing.ts";

const asksTheReader = mentions("prompts");
const requestsIn = countOf("prompts");
const startsAsRequest = leadIn("prompts");
const opensAsRequest = (text: string) => startsAsRequest(text) !== null;
/** A paragraph that only mentions a newsletter among other things is longer. */
const LONGEST_PROMPT = 320;
const MOST_BENEFITS = 12;

interface Prompt extends Standing {
  readonly host: string | null;
}

/** A newspaper prints “Please consider donating blood, the hospital said”, and means no reader of its own. */
const evidence: readonly Evidence<Prompt>[] = [
  standsInOwnBox,
  opensWith(opensAsRequest),
  saysNothingElse(opensAsRequest),
  {
    sign: "two-requests",
    weight: 1,
    sentence: "It asks for two things.",
    holds: ({ block }) => requestsIn(block.text) > 1,
  },
  leadsAway,
  {
    sign: "account-link",
    weight: 1,
    sentence: "Its link leads to where one subscribes or signs in.",
    holds: ({ block, host }) => block.links.some((link) => leadsToAccount(link, host)),
  },
  isEmphasised,
  // The last lines of a post say “thanks for reading” as often as the frame around it does.
  { ...standsLast, weight: 1 },
  isLong,
  quotesSomebody,
];

export const cutPrompts: CleanRule = {
  name: "cut-prompts",
  why: "Sentences that ask the reader to subscribe, follow, donate or write in are not the article's.",
  mayTake: 0.4,
  apply(page, { url }) {
    const host = hostOf(url);
    const blocks = page.blocks();
    const cuts: Block[] = [];
    for (const line of standings(blocks, couldBePrompt)) {
      if (weigh(evidence, { ...line, host }).score < ENOUGH_FOR_LINE) continue;
      cuts.push(line.block);
      if (itemOf(line.block) === null) cuts.push(...benefitsAfter(blocks, line.index));
    }
    return nodesOf(cuts);
  },
};

function couldBePrompt(block: Block): boolean {
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
