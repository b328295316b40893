import { type ChildNode, type Element, isTag } from "domhandler";
import { shortLineOf } from "../facts/line-of.ts";

/** Ancestors of a signature that contain nothing else. */
const MAX_LEVELS = 2;
/** A shorter text before a signature may be a motto. In UTF-16 units. */
const MIN_PROSE_CHARS = 100;
/** A longer text after it continues the article. In UTF-16 units. */
const MAX_AFTER_CHARS = 60;
const MAX_LINE_CHARS = 400;

/**
 * Whether a line ends a text: a paragraph, which is no quotation, is right before it, and no other paragraph after it.
 */
export function closesText(line: Element): boolean {
  let box = line;
  for (let level = 0; level < MAX_LEVELS && beside(box, "prev") === null; level++) {
    if (box.parent === null || !isTag(box.parent)) return false;
    box = box.parent;
  }
  const before = beside(box, "prev");
  if (before === null || before.name !== "p" || followedByProse(box)) return false;
  const text = shortLineOf(before, MAX_LINE_CHARS);
  return text.length >= MIN_PROSE_CHARS && !/^["“„«‘]/u.test(text);
}

/** The next element with text, to one side. */
function beside(element: Element, side: "prev" | "next"): Element | null {
  for (let node: ChildNode | null = element[side]; node !== null; node = node[side])
    if (isTag(node) && shortLineOf(node, 1) !== "") return node;
  return null;
}

function followedByProse(element: Element): boolean {
  for (let next = beside(element, "next"); next !== null; next = beside(next, "next"))
    if (next.name === "p" && shortLineOf(next, MAX_LINE_CHARS).length > MAX_AFTER_CHARS) return true;
  return false;
}
