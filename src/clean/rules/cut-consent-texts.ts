import { type Evidence, weigh } from "../../evidence.ts";
import { countOf, leadIn, mentions } from "../../wording/wording.ts";
import { nodesOf } from "../block-shape.ts";
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

const evidence: readonly Evidence<LinePosition>[] = [
  isInOwnBox,
  {
    sign: "two-phrases",
    weight: 2,
    sentence: "It has two phrases of consent notices.",
    holds: ({ block }) => phrasesIn(block.text) > 1,
  },
  opensWith((text) => startsAsNotice(text) !== null),
  leadsAway,
  isEmphasised,
  isAtStart,
  // With the words at its start alone it may be the last sentence of an article: “Your consent, the sign said, …”.
  { ...isAtEnd, weight: 1 },
  quotesSomebody,
];

export const cutConsentTexts: CleanRule = {
  name: "cut-consent-texts",
  why: "Cookie notices and placeholders for blocked embeds are written as sentences and pass for text.",
  maxShare: 0.3,
  apply(page) {
    const lines = linePositions(page.blocks(), couldBeNotice).filter(
      (line) => weigh(evidence, line).score >= THRESHOLD,
    );
    return nodesOf(lines.map(({ block }) => block));
  },
};

function couldBeNotice(block: Block): boolean {
  return block.text.length <= MAX_NOTICE_CHARS && speaksOfConsent(block.text);
}
