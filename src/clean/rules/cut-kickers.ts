import { endsSentence, isHeading, isWithin, KEPT_AS_IT_STANDS, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

const LONGEST_KICKER = 40;
const MOST_WORDS = 4;
const MOST_KICKERS = 2;
const SHORTEST_SENTENCE = 60;

export const cutKickers: CleanRule = {
  name: "cut-kickers",
  why: "Before the first sentence stand a section, a series or a desk, as a line of a few words.",
  apply(page) {
    const blocks = page.blocks();
    const first = blocks.findIndex((block) => block.text.length >= SHORTEST_SENTENCE);
    if (first < 1 || first > MOST_KICKERS) return [];
    return nodesOf(blocks.slice(0, first).filter(isKicker));
  },
};

function isKicker(block: Block): boolean {
  const { text } = block;
  if (isHeading(block) || block.tag === "li" || isWithin(block, KEPT_AS_IT_STANDS)) return false;
  return (
    text.length <= LONGEST_KICKER &&
    text.split(" ").length <= MOST_WORDS &&
    !endsSentence(text) &&
    !/[,–—-]$/.test(text)
  );
}
