import { Element, isTag, type ParentNode } from "domhandler";
import {
  endsSentence,
  isHeading,
  isWithin,
  itemOf,
  KEPT_AS_IT_STANDS,
  looksLikeHeading,
  nodesOf,
} from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

const LONGEST_CAPTION = 700;
const LONGEST_LABEL = 200;
/** Shorter lines beside a picture are names of things: cards of a product, steps of a recipe. */
const SHORTEST_LABEL = 25;
const MOST_LEVELS = 4;
const PICTURES = new Set(["img", "picture"]);
const TEXTS = new Set(["table", "blockquote", "pre", "code", "ul", "ol"]);

export const cutPictureTexts: CleanRule = {
  name: "cut-picture-texts",
  why: "A line that shares its box with a picture and nothing else is its caption, whatever the box is called.",
  mayTake: 0.25,
  apply(page) {
    const blocks = page.blocks();
    return nodesOf(blocks.filter((block) => isCaption(block, blocks, page.root)));
  },
};

function isCaption(block: Block, blocks: readonly Block[], root: ParentNode): boolean {
  if (isHeading(block) || itemOf(block) !== null || isWithin(block, KEPT_AS_IT_STANDS)) return false;
  const box = boxOfPicture(block, root);
  if (box === null || holds(box, TEXTS)) return false;
  if (box.name === "figure") return block.text.length <= LONGEST_CAPTION;
  // The standfirst may share its box with the lead picture.
  if (blocks.indexOf(block) < 2 || looksLikeHeading(block) || block.text.length < SHORTEST_LABEL) return false;
  const within = blocks.filter((other) => isInside(other, box));
  return (
    within.length <= 2 &&
    within.every((line) => line.text.length <= LONGEST_LABEL && !isHeading(line)) &&
    !endsSentence(block.text)
  );
}

/** The nearest element around the line that has a picture in it. */
function boxOfPicture(block: Block, root: ParentNode): Element | null {
  let at = block.parent;
  for (let level = 0; level < MOST_LEVELS && at !== root && at instanceof Element; level++) {
    if (holds(at, PICTURES)) return at;
    at = at.parent as ParentNode;
  }
  return null;
}

function isInside(block: Block, box: Element): boolean {
  for (let at = block.parent; at instanceof Element; at = at.parent as Element) if (at === box) return true;
  return false;
}

function holds(element: Element, names: ReadonlySet<string>): boolean {
  return element.children.some((child) => isTag(child) && (names.has(child.name) || holds(child, names)));
}
