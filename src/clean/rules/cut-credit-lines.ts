import { endsSentence, isWithin, KEPT_AS_IT_STANDS, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import { creditLeadIns, pictureAgencies } from "../wording/credit-lead-ins.ts";
import { leadIn, mentions } from "../wording/wording.ts";

const startsAsCredit = leadIn(creditLeadIns);
const namesAgency = mentions(pictureAgencies);
const LONGEST_CREDIT = 110;

export const cutCreditLines: CleanRule = {
  name: "cut-credit-lines",
  why: "Credits of pictures stand as lines of their own, without a class or a figure that says so.",
  mayTake: 0.2,
  apply: (page) => nodesOf(page.blocks().filter((block) => isCredit(block) && !isWithin(block, KEPT_AS_IT_STANDS))),
};

function isCredit(block: Block): boolean {
  const { text } = block;
  if (text.length > LONGEST_CREDIT || block.tag === "li") return false;
  const start = startsAsCredit(text);
  if (start !== null && /^\s*[:：=＝/|©]/.test(text.slice(start.length))) return true;
  // "Fot. Mira Sand"
  if (start !== null && text.charAt(start.length) === "." && text.length <= 60 && !endsSentence(text)) return true;
  if (/^[\s(|]*(?:©|\(c\)|ⓒ)/i.test(text)) return true;
  return (
    text.length <= 70 &&
    !endsSentence(text) &&
    namesAgency(text) &&
    /[/|©:–—(]|^[\p{Lu}\s\-&]+$|getty images/iu.test(text)
  );
}
