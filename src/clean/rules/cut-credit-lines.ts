import { type Evidence, weigh } from "../../evidence.ts";
import { leadIn, mentions } from "../../wording/wording.ts";
import { endsSentence, isHeading, isWithin, KEPT_AS_IT_STANDS, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import { isEmphasised, standsFirst, standsLast } from "../line-signs.ts";
import { linesBelowPictures } from "../picture-lines.ts";
import { type Standing, standings } from "../standing.ts";

const startsAsCredit = leadIn("creditLeadIns");
const namesAgency = mentions("pictureAgencies");
const LONGEST_CREDIT = 110;
const COPYRIGHT = /^[\s(|]*(?:©|\(c\)|ⓒ)/i;

export const cutCreditLines: CleanRule = {
  name: "cut-credit-lines",
  why: "Credits of pictures stand as lines of their own, without a class or a figure that says so.",
  mayTake: 0.2,
  apply(page) {
    const lines = standings(page.blocks(), (block) => isCredit(block) && !isWithin(block, KEPT_AS_IT_STANDS));
    const below = lines.length === 0 ? new Set() : linesBelowPictures(page);
    const cuts = lines.filter(
      (line) => weigh(evidence, { ...line, isBelowPicture: below.has(line.block) }).score >= ENOUGH,
    );
    return nodesOf(cuts.map(({ block }) => block));
  },
};

interface CreditLine extends Standing {
  readonly isBelowPicture: boolean;
}

/** “Photo: 12 entries were sent in” is a line of a text as well. */
const ENOUGH = 2;

const evidence: readonly Evidence<CreditLine>[] = [
  {
    sign: "below-picture",
    weight: 2,
    sentence: "It stands below a picture.",
    holds: (line) => line.isBelowPicture,
  },
  {
    sign: "copyright-sign",
    weight: 2,
    sentence: "It begins with the sign of copyright.",
    holds: ({ block }) => COPYRIGHT.test(block.text),
  },
  standsFirst,
  standsLast,
  isEmphasised,
];

function isCredit(block: Block): boolean {
  const { text } = block;
  if (text.length > LONGEST_CREDIT || block.tag === "li" || isHeading(block)) return false;
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
