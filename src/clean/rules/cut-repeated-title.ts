import { normalised } from "../../text/long-marks.ts";
import { isHeading, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

/** Further down, the same words are a heading of the article's own. */
const FIRST_LINES = 2;
const MOST_KICKER = 60;
const SHORTEST_TITLE = 12;

export const cutRepeatedTitle: CleanRule = {
  name: "cut-repeated-title",
  why: "The headline is kept as metadata; in the text it stands a second time.",
  apply(page, { headline, mainHeading }) {
    const blocks = page.blocks();
    return nodesOf(
      blocks.filter((block, index) => {
        if (headline !== null && repeats(headline, block, index)) return true;
        // Readability makes the main heading one of the second level.
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

/** A headline that is a document's title may go on with the name of the site, behind a bar. */
function opens(headline: string, line: string): boolean {
  return (
    line.length >= SHORTEST_TITLE && headline.startsWith(line) && /^\s+[|–—•·-]\s/.test(headline.slice(line.length))
  );
}

function letters(text: string): string {
  return normalised(text, "NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A heading may carry a kicker before the title, or lack what only the metadata says. */
function isSame(text: string, title: string, heading: boolean): boolean {
  if (text === title) return true;
  if (!heading || text.length < SHORTEST_TITLE || title.length < SHORTEST_TITLE) return false;
  // A kicker stands before the title, of any length that a kicker has.
  if (text.endsWith(title) && text.length - title.length <= MOST_KICKER) return true;
  const [longer, shorter] = text.length > title.length ? [text, title] : [title, text];
  return longer.includes(shorter) && shorter.length >= longer.length * 0.7;
}
