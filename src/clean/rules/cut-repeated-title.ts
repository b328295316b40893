import { normalised } from "../../text/long-marks.ts";
import { isHeading, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

/** Further down, the same words are one of the article's own headings. */
const FIRST_LINES = 2;
const MAX_KICKER_CHARS = 60;
const MIN_TITLE_CHARS = 12;
/** Likelihood (0 to 1) from which a heading with other words than the title is the article's own. */
const MAX_LIKELIHOOD = 0.85;

export const cutRepeatedTitle: CleanRule = {
  name: "cut-repeated-title",
  why: "The headline is stored as metadata; the text repeats it.",
  apply(page, { headline, mainHeading, likelihoodOf }) {
    const title = letters(headline ?? "");
    const heading = letters(mainHeading ?? "");
    const isTitle = (block: Block, index: number): boolean => {
      if (block.tag !== "h1" && index >= FIRST_LINES) return false;
      const text = letters(block.text);
      // Readability turns the main heading into an `h2`.
      if (text !== "" && (text === title || (isHeading(block) && text === heading))) return true;
      if (headline === null || (likelihoodOf(block.nodes) ?? 0) >= MAX_LIKELIHOOD) return false;
      return (isHeading(block) && resembles(block.text, headline)) || opens(headline, block.text);
    };
    return nodesOf(page.blocks().filter(isTitle));
  },
};

/** A headline taken from the document title may end with the site's name after a bar. */
function opens(headline: string, line: string): boolean {
  return (
    line.length >= MIN_TITLE_CHARS && headline.startsWith(line) && /^\s+[|–—•·-]\s/.test(headline.slice(line.length))
  );
}

function letters(text: string): string {
  return normalised(text, "NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A heading may have a kicker before the title, or lack words that only the metadata has. */
function resembles(heading: string, headline: string): boolean {
  const [text, title] = [letters(heading), letters(headline)];
  if (text.length < MIN_TITLE_CHARS || title.length < MIN_TITLE_CHARS) return false;
  if (text.endsWith(title) && text.length - title.length <= MAX_KICKER_CHARS) return true;
  const [longer, shorter] = text.length > title.length ? [text, title] : [title, text];
  return longer.includes(shorter) && shorter.length >= longer.length * 0.7;
}
