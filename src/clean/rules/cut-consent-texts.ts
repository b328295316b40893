import { nodesOf } from "../block-shape.ts";
import type { CleanRule } from "../clean-rule.ts";
import { consentPhrases } from "../wording/consent-phrases.ts";
import { mentions } from "../wording/wording.ts";

const speaksOfConsent = mentions(consentPhrases);
const LONGEST_NOTICE = 500;

export const cutConsentTexts: CleanRule = {
  name: "cut-consent-texts",
  why: "Notices of cookies and in place of blocked embeds are sentences to the reader's browser, not to the reader.",
  mayTake: 0.3,
  apply: (page) =>
    nodesOf(page.blocks().filter((block) => block.text.length <= LONGEST_NOTICE && speaksOfConsent(block.text))),
};
