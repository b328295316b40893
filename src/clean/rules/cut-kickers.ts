import { endsSentence, isHeading, isWithin, nodesOf, VERBATIM_TAGS } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

const MAX_KICKER_CHARS = 40;
const MAX_KICKER_WORDS = 4;
const MAX_KICKERS = 2;
const MIN_SENTENCE_CHARS = 60;

export const cutKickers: CleanRule = {
  name: "cut-kickers",
  why: "The section, series or desk appears before the first sentence as a line of a few words.",
  keptFrom: 0.7,
  apply(page, { isThread }) {
    // The author and date of the first post.
    if (isThread) return [];
    const blocks = page.blocks();
    const first = blocks.findIndex((block) => block.text.length >= MIN_SENTENCE_CHARS);
    if (first < 1 || first > MAX_KICKERS) return [];
    return nodesOf(blocks.slice(0, first).filter(isKicker));
  },
};

function isKicker(block: Block): boolean {
  const { text } = block;
  if (isHeading(block) || block.tag === "li" || isWithin(block, VERBATIM_TAGS)) return false;
  return (
    text.length <= MAX_KICKER_CHARS &&
    text.split(" ").length <= MAX_KICKER_WORDS &&
    !endsSentence(text) &&
    !/[,–—-]$/.test(text)
  );
}
