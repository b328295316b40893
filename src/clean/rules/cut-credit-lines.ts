import { type Evidence, weigh } from "../../evidence.ts";
import { latinLength } from "../../text/latin-length.ts";
import { countOf, leadIn, mentions } from "../../wording/wording.ts";
import { endsSentence, isHeading, isWithin, nodesOf, VERBATIM_TAGS } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import { type LinePosition, linePositions } from "../line-position.ts";
import { isAtEnd, isAtStart, isEmphasised } from "../line-signs.ts";
import { linesBelowPictures } from "../picture-lines.ts";

const creditsIn = countOf("creditLeadIns");
const startsAsCredit = leadIn("creditLeadIns");
const namesAgency = mentions("pictureAgencies");
const MAX_CREDIT_CHARS = 110;
/** As `latinLength`: “Photo: Mira Sand.” is no sentence. */
const MIN_SENTENCE_CHARS = 40;
/** Of a caption that ends with a credit. */
const MAX_CAPTION_CHARS = 320;
const MAX_CAPTION_CREDIT_CHARS = 60;
/** Where the credit begins after the sentence: “The carriage in the long hall. Photo: Mira Sand”. */
const BEFORE_CREDIT = /(?<=[.!?…。»”"])\s+|[([（［【|/／]\s*|\s[–—-]\s/g;
/** Between the word for a picture and its source. */
const MARK = /^\.?\s*[:：=＝/|©]|^\.\s+\p{Lu}/u;
/** “© 1890 stands under the map”: a sentence goes on after the year, without the name of an owner. */
const YEAR_IN_SENTENCE = /^[\s(|]*(?:©|\(c\)|ⓒ)\s*\d{4}\s?[\p{Ll}\p{Lo}]/u;
const COPYRIGHT = /^[\s(|]*(?:©|\(c\)|ⓒ)/i;

export const cutCreditLines: CleanRule = {
  name: "cut-credit-lines",
  why: "Picture credits appear as lines of their own, without a class or figure that identifies them.",
  maxShare: 0.2,
  apply(page) {
    const below = linesBelowPictures(page);
    const lines = linePositions(
      page.blocks(),
      (block) => (isCredit(block) || (below.has(block) && endsWithCredit(block))) && !isWithin(block, VERBATIM_TAGS),
    );
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
const THRESHOLD = 3;

const evidence: readonly Evidence<CreditLine>[] = [
  {
    sign: "below-picture",
    weight: 3,
    sentence: "It is below a picture.",
    holds: (line) => line.isBelowPicture,
  },
  {
    sign: "copyright-sign",
    weight: 3,
    sentence: "It starts with a copyright sign.",
    holds: ({ block }) => COPYRIGHT.test(block.text),
  },
  { ...isAtStart, weight: 3 },
  isAtEnd,
  isEmphasised,
  {
    sign: "two-credits",
    weight: 1,
    sentence: "It credits two kinds of work.",
    holds: ({ block }) => creditsIn(block.text) > 1,
  },
  {
    sign: "sentence",
    weight: -6,
    sentence: "It is a sentence, and not below a picture.",
    holds: ({ block, isBelowPicture }) => !isBelowPicture && isSentence(block.text),
  },
];

/** Whether the line ends with a credit: below a picture, it is a caption. */
function endsWithCredit(block: Block): boolean {
  const { text } = block;
  if (text.length > MAX_CAPTION_CHARS || block.tag === "li" || isHeading(block)) return false;
  const starts = [...text.matchAll(BEFORE_CREDIT)].map((match) => match.index + match[0].length);
  return starts.some((start) => text.length - start <= MAX_CAPTION_CREDIT_CHARS && namesSource(text.slice(start)));
}

/** “Photo: Mira Sand”, “fot. Mira Sand”, “写真＝港新聞”. */
function namesSource(credit: string): boolean {
  const start = startsAsCredit(credit);
  return start !== null && (/[=＝／]$/.test(start) || MARK.test(credit.slice(start.length)));
}

/** A credit names people or firms; one with a copyright sign may end with a sentence about its rights. */
function isSentence(text: string): boolean {
  if (!endsSentence(text) || latinLength(text) < MIN_SENTENCE_CHARS) return false;
  return YEAR_IN_SENTENCE.test(text) || !COPYRIGHT.test(text);
}

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
