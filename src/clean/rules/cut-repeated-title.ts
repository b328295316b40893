import { normalised } from "../../text/long-marks.ts";
import { isHeading, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

/** Further down, the same words are one of the article's own headings. */
const FIRST_LINES = 2;
const MAX_KICKER_CHARS = 60;
const MIN_TITLE_CHARS = 12;

export const cutRepeatedTitle: CleanRule = {
  name: "cut-repeated-title",
  why: "The headline is stored as metadata; the text repeats it.",
  apply(page, { headline, mainHeading }) {
    const blocks = page.blocks();
    return nodesOf(
      blocks.filter((block, index) => {
        if (headline !== null && repeats(headline, block, index)) return true;
        // Readability turns the main heading into an `h2`.
        return (
          mainHeading !== null &&
          index < FIRST_LINES &&
          isHeading(block) &&
          letters(block.text) === letters(mainHeading)
        );
      }),
    );
  },
};

function repeats(headline: string, block: Block, index: number): boolean {
  if (block.text.length > headline.length * 2 + 20) return false;
  if (block.tag !== "h1" && index >= FIRST_LINES) return false;
  const title = letters(headline);
  if (title === "") return false;
  if (isSame(letters(block.text), title, block.tag === "h1" || (index < 2 && isHeading(block)))) return true;
  return index < 2 && opens(headline, block.text);
}

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
function isSame(text: string, title: string, heading: boolean): boolean {
  if (text === title) return true;
  if (!heading || text.length < MIN_TITLE_CHARS || title.length < MIN_TITLE_CHARS) return false;
  if (text.endsWith(title) && text.length - title.length <= MAX_KICKER_CHARS) return true;
  const [longer, shorter] = text.length > title.length ? [text, title] : [title, text];
  return longer.includes(shorter) && shorter.length >= longer.length * 0.7;
}
