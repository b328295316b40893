import { Element, isTag, type ParentNode } from "domhandler";
import { endsSentence, isHeading, isWithin, itemOf, looksLikeHeading, nodesOf, VERBATIM_TAGS } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import type { PageIndex } from "../page-index.ts";
import { linesBelowPictures } from "../picture-lines.ts";

const MAX_CAPTION_CHARS = 700;
/** Longer lines beside a picture do more than caption it. */
const MAX_LABEL_CHARS = 80;
/** Shorter lines beside a picture are names: of products on cards, of steps in recipes. */
const MIN_LABEL_CHARS = 25;
const MAX_LEVELS = 4;
const TEXTS = new Set(["table", "blockquote", "pre", "code", "ul", "ol"]);

export const cutPictureTexts: CleanRule = {
  name: "cut-picture-texts",
  why: "A line that shares its box only with a picture is its caption, whatever the box's class.",
  maxShare: 0.25,
  apply(page) {
    const boxes = boxesOfPictures(page);
    if (boxes.size === 0) return [];
    const lines = linesOfBoxes(page, boxes);
    const [first, second] = page.blocks();
    const below = linesBelowPictures(page);
    const cuts: Block[] = [];
    for (const [box, within] of lines) {
      if (containsText(box)) continue;
      if (box.name === "figure")
        cuts.push(...within.filter((block) => block.text.length <= MAX_CAPTION_CHARS && isRemovable(block)));
      // The standfirst may share a box with the lead image.
      else if (!within.some((block) => block === first || block === second))
        cuts.push(...captionsOf(within).filter((block) => below.has(block)));
    }
    return nodesOf(cuts);
  },
};

function captionsOf(within: readonly Block[]): readonly Block[] {
  if (within.length > 2) return [];
  if (within.some((line) => line.text.length > MAX_LABEL_CHARS || isHeading(line))) return [];
  return within.filter((block) => {
    if (block.text.length < MIN_LABEL_CHARS || looksLikeHeading(block) || endsSentence(block.text)) return false;
    return isRemovable(block);
  });
}

function isRemovable(block: Block): boolean {
  return !isHeading(block) && itemOf(block) === null && !isWithin(block, VERBATIM_TAGS);
}

/** The elements around pictures, up to `MAX_LEVELS` above each. */
function boxesOfPictures(page: PageIndex): ReadonlySet<Element> {
  const boxes = new Set<Element>();
  for (const picture of page.withTag("img")) {
    let at: ParentNode | null = picture.parent;
    for (let level = 0; level <= MAX_LEVELS && at !== page.root && at instanceof Element; level++) {
      boxes.add(at);
      at = at.parent;
    }
  }
  return boxes;
}

/** Maps each box to the lines it is the nearest box of. */
function linesOfBoxes(page: PageIndex, boxes: ReadonlySet<Element>): ReadonlyMap<Element, readonly Block[]> {
  const lines = new Map<Element, Block[]>();
  for (const block of page.blocks()) {
    let at: ParentNode | null = block.parent;
    for (let level = 0; level < MAX_LEVELS && at instanceof Element && !boxes.has(at); level++) at = at.parent;
    if (!(at instanceof Element) || !boxes.has(at)) continue;
    const list = lines.get(at);
    if (list === undefined) lines.set(at, [block]);
    else list.push(block);
  }
  return lines;
}

function containsText(element: Element): boolean {
  return element.children.some((child) => isTag(child) && (TEXTS.has(child.name) || containsText(child)));
}
