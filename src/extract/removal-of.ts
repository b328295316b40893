import type { Element } from "domhandler";
import type { Removal } from "../article.ts";
import { describeCut } from "../clean/cut.ts";
import { textOf } from "../dom/light-tree.ts";

/** Characters of a removal's text: enough to find it on the page. The article stays small. */
const LONGEST_TEXT = 300;

/** Who left something out, and why. */
export type Account = Pick<Removal, "rule" | "reason">;

/** What the trail says of blocks that were left out together: where the first stands, and how they begin. */
export function removalOf({ rule, reason }: Account, blocks: readonly Element[]): Removal {
  const [first] = blocks;
  const selector = first === undefined ? "" : describeCut([first]).selector;
  return { rule, reason, selector, text: beginningsOf(blocks) };
}

/** The beginnings of blocks, one a line. */
export function beginningsOf(blocks: readonly Element[]): string {
  let text = "";
  for (const block of blocks) {
    text += `${text === "" ? "" : "\n"}${textOf(block).replace(/\s+/g, " ").trim()}`;
    if (text.length > LONGEST_TEXT) break;
  }
  const characters = [...text];
  return characters.length > LONGEST_TEXT ? `${characters.slice(0, LONGEST_TEXT - 1).join("")}…` : text;
}
