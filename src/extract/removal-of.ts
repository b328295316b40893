import type { Element } from "domhandler";
import type { Removal } from "../article.ts";
import { describeCut } from "../clean/cut.ts";
import { textOf } from "../dom/light-tree.ts";
import { collapsedBlanks } from "../text/collapsed-blanks.ts";

/** Enough to find the text on the page, and the article stays small. */
const MAX_TEXT_CHARS = 300;

/** The step that left something out, and why. */
export type Account = Pick<Removal, "rule" | "reason">;

/** One removal for blocks left out together: the location of the first, and the beginning of each. */
export function removalOf({ rule, reason }: Account, blocks: readonly Element[]): Removal {
  const [first] = blocks;
  const selector = first === undefined ? "" : describeCut([first]).selector;
  return { rule, reason, selector, text: beginningsOf(blocks) };
}

/** The beginnings of blocks, one per line. */
export function beginningsOf(blocks: readonly Element[]): string {
  let text = "";
  for (const block of blocks) {
    text += `${text === "" ? "" : "\n"}${collapsedBlanks(textOf(block)).trim()}`;
    if (text.length > MAX_TEXT_CHARS) break;
  }
  const characters = [...text];
  return characters.length > MAX_TEXT_CHARS ? `${characters.slice(0, MAX_TEXT_CHARS - 1).join("")}…` : text;
}
