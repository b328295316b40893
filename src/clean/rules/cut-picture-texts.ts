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
import type { PageIndex } from "../page-index.ts";
import { linesBelowPictures } from "../picture-lines.ts";

const LONGEST_CAPTION = 700;
/** Longer lines beside a picture say more than what it shows. */
const LONGEST_LABEL = 80;
/** Shorter lines beside a picture are names of things: cards of a product, steps of a recipe. */
const SHORTEST_LABEL = 25;
const MOST_LEVELS = 4;
const TEXTS = new Set(["table", "blockquote", "pre", "code", "ul", "ol"]);

export const cutPictureTexts: CleanRule = {
  name: "cut-picture-texts",
  why: "A line that shares its box with a picture and nothing else is its caption, whatever the box is called.",
  mayTake: 0.25,
  apply(page) {
    const boxes = boxesOfPictures(page);
    if (boxes.size === 0) return [];
    const lines = linesOfBoxes(page, boxes);
    const [first, second] = page.blocks();
    const below = linesBelowPictures(page);
    const cuts: Block[] = [];
    for (const [box, within] of lines) {
      if (holdsText(box)) continue;
      if (box.name === "figure")
        cuts.push(...within.filter((block) => block.text.length <= LONGEST_CAPTION && mayGo(block)));
      // The standfirst may share its box with the lead picture.
      else if (!within.some((block) => block === first || block === second))
        cuts.push(...captionsOf(within).filter((block) => below.has(block)));
    }
    return nodesOf(cuts);
  },
};

function captionsOf(within: readonly Block[]): readonly Block[] {
  if (within.length > 2) return [];
  if (within.some((line) => line.text.length > LONGEST_LABEL || isHeading(line))) return [];
  return within.filter((block) => {
    if (block.text.length < SHORTEST_LABEL || looksLikeHeading(block) || endsSentence(block.text)) return false;
    return mayGo(block);
  });
}

function mayGo(block: Block): boolean {
  return !isHeading(block) && itemOf(block) === null && !isWithin(block, KEPT_AS_IT_STANDS);
}

/** The elements around pictures, up to `MOST_LEVELS` above each. */
function boxesOfPictures(page: PageIndex): ReadonlySet<Element> {
  const boxes = new Set<Element>();
  for (const picture of page.withTag("img")) {
    let at: ParentNode | null = picture.parent;
    for (let level = 0; level <= MOST_LEVELS && at !== page.root && at instanceof Element; level++) {
      boxes.add(at);
      at = at.parent;
    }
  }
  return boxes;
}

/** For each box the lines to which it is the nearest. */
function linesOfBoxes(page: PageIndex, boxes: ReadonlySet<Element>): ReadonlyMap<Element, readonly Block[]> {
  const lines = new Map<Element, Block[]>();
  for (const block of page.blocks()) {
    let at: ParentNode | null = block.parent;
    for (let level = 0; level < MOST_LEVELS && at instanceof Element && !boxes.has(at); level++) at = at.parent;
    if (!(at instanceof Element) || !boxes.has(at)) continue;
    const list = lines.get(at);
    if (list === undefined) lines.set(at, [block]);
    else list.push(block);
  }
  return lines;
}

function holdsText(element: Element): boolean {
  return element.children.some((child) => isTag(child) && (TEXTS.has(child.name) || holdsText(child)));
}
