import { Element } from "domhandler";
import { isInside } from "../../dom/light-tree.ts";
import { type Evidence, weigh } from "../../evidence.ts";
import { countOf, leadIn, mentions } from "../../wording/wording.ts";
import { leadsToAccount } from "../account-links.ts";
import { isWithin, itemOf, nodesOf, VERBATIM_TAGS } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import { type LinePosition, linePositions } from "../line-position.ts";
import {
  isAtEnd,
  isEmphasised,
  isInOwnBox,
  isLong,
  leadsAway,
  opensWith,
  quotesSomebody,
  saysNothingElse,
} from "../line-signs.ts";
import { hostOf } from "../site-link.ts";

const asksTheReader = mentions("prompts");
const requestsIn = countOf("prompts");
const startsAsRequest = leadIn("prompts");
const opensAsRequest = (text: string) => startsAsRequest(text) !== null;
/** A paragraph that merely mentions a newsletter is longer. */
const MAX_PROMPT_CHARS = 320;
const MAX_BENEFITS = 12;
/** A shorter line in a box with a prompt is part of the offer. */
const MIN_PARAGRAPH_CHARS = 140;

interface Prompt extends LinePosition {
  readonly host: string | null;
  /** Of article text, by the block classifier, 0 to 1; 0 if it has no opinion. */
  readonly likelihood: number;
}

/** One more than the wording alone can reach: articles end with “Thanks for reading” too. */
const THRESHOLD = 4;
/** Likelihood of article text, 0 to 1. */
const MAX_LIKELIHOOD = 0.6;
/** The same: from here, the words and the place of a line are not enough. */
const MIN_CERTAIN_LIKELIHOOD = 0.9;

/** A report may contain “Please consider donating blood, the hospital said”, which is not addressed to the reader. */
const evidence: readonly Evidence<Prompt>[] = [
  isInOwnBox,
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
    weight: 2,
    sentence: "Its link leads to a subscribe or sign-in page.",
    holds: ({ block, host }) => block.links.some((link) => leadsToAccount(link, host)),
  },
  { ...isEmphasised, weight: 3 },
  // The last lines of a blog post say “thanks for reading” as often as the surrounding page does.
  { ...isAtEnd, weight: 1 },
  {
    sign: "doubtful",
    weight: 1,
    sentence: "The block classifier does not take it for article text.",
    holds: ({ likelihood }) => likelihood < MAX_LIKELIHOOD,
  },
  {
    sign: "certain",
    weight: -2,
    sentence: "The block classifier is certain that it is article text, and nothing emphasises it.",
    holds: (line) => line.likelihood >= MIN_CERTAIN_LIKELIHOOD && !line.isEmphasised,
  },
  isLong,
  quotesSomebody,
];

export const cutPrompts: CleanRule = {
  name: "cut-prompts",
  why: "Sentences that ask the reader to subscribe, follow, donate or write in are not part of the article.",
  maxShare: 0.4,
  apply(page, { url, likelihoodOf }) {
    const host = hostOf(url);
    const blocks = page.blocks();
    const likelihood = (block: Block) => likelihoodOf(block.nodes) ?? 0;
    const isDoubtful = (block: Block) => likelihood(block) < MAX_LIKELIHOOD;
    const cuts: Block[] = [];
    for (const line of linePositions(blocks, couldBePrompt)) {
      if (weigh(evidence, { ...line, host, likelihood: likelihood(line.block) }).score < THRESHOLD) continue;
      cuts.push(line.block);
      if (itemOf(line.block) === null) cuts.push(...benefitsAfter(blocks, line, isDoubtful));
    }
    return nodesOf(cuts);
  },
};

function couldBePrompt(block: Block): boolean {
  return block.text.length <= MAX_PROMPT_CHARS && asksTheReader(block.text) && !isWithin(block, VERBATIM_TAGS);
}

/**
 * The list of benefits after “Subscribe now to read on:”. A list outside the box of a prompt that announces none is the
 * article's if the block classifier takes it for text.
 */
function benefitsAfter(
  blocks: readonly Block[],
  { block: prompt, index }: LinePosition,
  isDoubtful: (block: Block) => boolean,
): Block[] {
  const isAnnounced = /[:：]$/.test(prompt.text);
  const items: Block[] = [];
  for (const block of blocks.slice(index + 1, index + 1 + MAX_BENEFITS)) {
    if (itemOf(block) === null || block.text.length > MAX_PROMPT_CHARS) break;
    if (!isAnnounced && !isDoubtful(block) && !shareBox(blocks, index, block)) break;
    items.push(block);
  }
  return items;
}

/** Whether the smallest box around a prompt and an item has no paragraph. */
function shareBox(blocks: readonly Block[], index: number, item: Block): boolean {
  let box = (blocks[index] as Block).parent;
  while (!isInside(item.parent, box)) {
    if (!(box instanceof Element) || box.parent === null) return false;
    box = box.parent;
  }
  const near = blocks
    .slice(Math.max(0, index - MAX_BENEFITS), index + MAX_BENEFITS)
    .filter((one) => isInside(one.parent, box));
  return near.every((one) => itemOf(one) !== null || one.text.length < MIN_PARAGRAPH_CHARS);
}
