import { type Evidence, weigh } from "../../evidence.ts";
import { leadIn, mentions } from "../../wording/wording.ts";
import { endsSentence, isHeading, isWithin, nodesOf, VERBATIM_TAGS } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import { type LinePosition, linePositions } from "../line-position.ts";
import { isAtEnd, isAtStart, isEmphasised } from "../line-signs.ts";
import { linesBelowPictures } from "../picture-lines.ts";

const startsAsCredit = leadIn("creditLeadIns");
const namesAgency = mentions("pictureAgencies");
const MAX_CREDIT_CHARS = 110;
const COPYRIGHT = /^[\s(|]*(?:©|\(c\)|ⓒ)/i;

export const cutCreditLines: CleanRule = {
  name: "cut-credit-lines",
  why: "Picture credits appear as lines of their own, without a class or figure that identifies them.",
  maxShare: 0.2,
  apply(page) {
    const lines = linePositions(page.blocks(), (block) => isCredit(block) && !isWithin(block, VERBATIM_TAGS));
    const below = lines.length === 0 ? new Set() : linesBelowPictures(page);
    const cuts = lines.filter(
      (line) => weigh(evidence, { ...line, isBelowPicture: below.has(line.block) }).score >= THRESHOLD,
    );
    return nodesOf(cuts.map(({ block }) => block));
  },
};

interface CreditLine extends LinePosition {
  readonly isBelowPicture: boolean;
}

/** “Photo: 12 entries were sent in” can also be a line of the text. */
const THRESHOLD = 2;

const evidence: readonly Evidence<CreditLine>[] = [
  {
    sign: "below-picture",
    weight: 2,
    sentence: "It is below a picture.",
    holds: (line) => line.isBelowPicture,
  },
  {
    sign: "copyright-sign",
    weight: 2,
    sentence: "It starts with a copyright sign.",
    holds: ({ block }) => COPYRIGHT.test(block.text),
  },
  isAtStart,
  isAtEnd,
  isEmphasised,
];

function isCredit(block: Block): boolean {
  const { text } = block;
  if (text.length > MAX_CREDIT_CHARS || block.tag === "li" || isHeading(block)) return false;
  const start = startsAsCredit(text);
  if (start !== null && /^\s*[:：=＝/|©]/.test(text.slice(start.length))) return true;
  // "Fot. Mira Sand"
  if (start !== null && text.charAt(start.length) === "." && text.length <= 60 && !endsSentence(text)) return true;
  if (COPYRIGHT.test(text)) return true;
  return (
    text.length <= 70 &&
    !endsSentence(text) &&
    namesAgency(text) &&
    /[/|©:–—(]|^[\p{Lu}\s\-&]+$|getty images/iu.test(text)
  );
}
