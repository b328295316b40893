import { type Evidence, weigh } from "../../evidence.ts";
import { countOf, leadIn, mentions } from "../../wording/wording.ts";
import { isWithin, nodesOf, VERBATIM_TAGS } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import { type LinePosition, linePositions } from "../line-position.ts";
import { isAtEnd, isAtStart, isEmphasised, isInOwnBox, leadsAway, opensWith, quotesSomebody } from "../line-signs.ts";

const speaksOfConsent = mentions("consentPhrases");
const startsAsNotice = leadIn("consentPhrases");
const phrasesIn = countOf("consentPhrases");
const MAX_NOTICE_CHARS = 500;

/** “Nobody may sell such pictures without your consent, the new law says”: the wording alone is not enough. */
const THRESHOLD = 3;

interface Notice extends LinePosition {
  readonly blocks: readonly Block[];
}

const evidence: readonly Evidence<Notice>[] = [
  isInOwnBox,
  {
    sign: "beside-another",
    weight: 2,
    sentence: "The line before or after it speaks of consent too.",
    holds: ({ blocks, index }) => isNotice(blocks[index - 1]) || isNotice(blocks[index + 1]),
  },
  {
    sign: "one-of-three",
    weight: 1,
    sentence: "It is one of three such lines.",
    holds: ({ blocks, index: at }) =>
      [at - 2, at - 1, at].some((from) => blocks.slice(Math.max(0, from), from + 3).filter(isNotice).length === 3),
  },
  {
    sign: "two-phrases",
    weight: 2,
    sentence: "It has two phrases of consent notices.",
    holds: ({ block }) => phrasesIn(block.text) > 1,
  },
  opensWith((text) => startsAsNotice(text) !== null),
  isEmphasised,
  // With the words at its start alone it may be the first or last sentence of an article: “We use cookies, she said, …”.
  { ...leadsAway, weight: 1 },
  { ...isAtStart, weight: 1 },
  { ...isAtEnd, weight: 1 },
  quotesSomebody,
];

export const cutConsentTexts: CleanRule = {
  name: "cut-consent-texts",
  why: "Cookie notices and placeholders for blocked embeds are written as sentences and pass for text.",
  maxShare: 0.5,
  apply(page) {
    const blocks = page.blocks();
    const lines = linePositions(blocks, couldBeNotice).filter(
      (line) => weigh(evidence, { ...line, blocks }).score >= THRESHOLD,
    );
    return nodesOf(lines.map(({ block }) => block));
  },
};

function isNotice(block: Block | undefined): boolean {
  return block !== undefined && couldBeNotice(block);
}

function couldBeNotice(block: Block): boolean {
  return block.text.length <= MAX_NOTICE_CHARS && speaksOfConsent(block.text) && !isWithin(block, VERBATIM_TAGS);
}
