import { type Evidence, weigh } from "../../evidence.ts";
import { countOf, leadIn, mentions } from "../../wording/wording.ts";
import { nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import {
  isEmphasised,
  leadsAway,
  opensWith,
  quotesSomebody,
  standsFirst,
  standsInOwnBox,
  standsLast,
} from "../line-signs.ts";
import { type Standing, standings } from "../standing.ts";

const speaksOfConsent = mentions("consentPhrases");
const startsAsNotice = leadIn("consentPhrases");
const phrasesIn = countOf("consentPhrases");
const LONGEST_NOTICE = 500;

/** “Nobody may sell such pictures without your consent, the new law says”: the words alone tell nothing. */
const ENOUGH = 3;

const evidence: readonly Evidence<Standing>[] = [
  standsInOwnBox,
  {
    sign: "two-phrases",
    weight: 2,
    sentence: "It has two phrases of such notices.",
    holds: ({ block }) => phrasesIn(block.text) > 1,
  },
  opensWith((text) => startsAsNotice(text) !== null),
  leadsAway,
  isEmphasised,
  standsFirst,
  standsLast,
  quotesSomebody,
];

export const cutConsentTexts: CleanRule = {
  name: "cut-consent-texts",
  why: "Notices of cookies and in place of blocked embeds are sentences to the reader's browser, not to the reader.",
  mayTake: 0.3,
  apply(page) {
    const lines = standings(page.blocks(), couldBeNotice).filter((line) => weigh(evidence, line).score >= ENOUGH);
    return nodesOf(lines.map(({ block }) => block));
  },
};

function couldBeNotice(block: Block): boolean {
  return block.text.length <= LONGEST_NOTICE && speaksOfConsent(block.text);
}
