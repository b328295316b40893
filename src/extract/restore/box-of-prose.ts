import { type Element, isTag, type ParentNode } from "domhandler";
import { linkShare } from "../../clean/link-share.ts";
import { leafBlocks, proseOf } from "../leaf-blocks.ts";
import { isUnlikely } from "../readability/unlikely.ts";

/** Excluding white space; a shorter text is a label, a name or a button. */
const MIN_PROSE_CHARS = 80;
const MIN_PARAGRAPH_CHARS = 40;
/** Minimum share of the text (0 to 1) in sentences; charts and fact boxes have less. */
const MIN_PROSE_SHARE = 0.5;
/** Share of the text in links (0 to 1); a box with more is a list of links. */
const MAX_LINK_SHARE = 0.25;
const MAX_PARAGRAPH_LINK_SHARE = 0.5;
/** This many images, with less text per image than below (in characters), are a gallery with captions. */
const GALLERY_IMAGES = 3;
const MIN_CHARS_PER_IMAGE = 200;

const BOX = /^(?:div|section|details|center)$/;
const HEADING = /^h[2-6]$/;

/** A box whose text reads like part of an article: prose, few links, no form fields; code; or a single heading. */
export function isBoxOfProse(element: Element): boolean {
  if (!BOX.test(element.name)) return false;
  const { characters, share } = linkShare(element);
  if (characters < 2 || share > MAX_PARAGRAPH_LINK_SHARE) return false;
  if (countWithin(element, CODE) > 0) return !isOtherThanProse(element);
  const leaves = leafBlocks(element);
  if (leaves.some(isUnlikely)) return false;
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) {
    if (HEADING.test(only.name)) return share === 0;
    if (only.name === "p" && characters >= MIN_PARAGRAPH_CHARS && share <= MAX_PARAGRAPH_LINK_SHARE) return true;
  }
  const prose = proseOf(element);
  return prose >= MIN_PROSE_CHARS && prose >= characters * MIN_PROSE_SHARE && !isOtherThanProse(element);
}

/** A list of links, a form, or a gallery with captions, whatever sentences are in it. */
export function isOtherThanProse(element: Element): boolean {
  if (linkShare(element).share > MAX_LINK_SHARE || countWithin(element, FIELDS) > 0) return true;
  const images = countWithin(element, IMAGES);
  return images >= GALLERY_IMAGES && proseOf(element) < images * MIN_CHARS_PER_IMAGE;
}

const CODE: ReadonlySet<string> = new Set(["pre"]);
const FIELDS: ReadonlySet<string> = new Set(["form", "input"]);
const IMAGES: ReadonlySet<string> = new Set(["img", "amp-img"]);

function countWithin(parent: ParentNode, names: ReadonlySet<string>): number {
  let count = 0;
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    if (names.has(child.name)) count++;
    count += countWithin(child, names);
  }
  return count;
}
