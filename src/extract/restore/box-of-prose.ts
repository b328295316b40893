import { type Element, isTag, type ParentNode } from "domhandler";
import { linkShare } from "../../clean/link-share.ts";
import { leafBlocks, proseOf } from "../leaf-blocks.ts";
import { isUnlikely } from "../readability/unlikely.ts";

/** In characters without white space: less is a label, a name, a button. */
const LEAST_PROSE = 80;
const SHORTEST_PARAGRAPH = 40;
/** Share of the text (0 to 1) that stands in sentences; a chart and a card of facts have less. */
const MOSTLY = 0.5;
/** Share of the text in links (0 to 1): more leads elsewhere. */
const MOST_LINKED = 0.25;
const MOST_LINKED_PARAGRAPH = 0.5;
/** From here on images with less text each, in characters, are a gallery and their captions. */
const MANY_IMAGES = 3;
const TEXT_BESIDE_IMAGE = 200;

const BOX = /^(?:div|section|details|center)$/;
const HEADING = /^h[2-6]$/;

/** A box whose text reads as a part of an article: sentences, few links, no field to fill in; or one heading. */
export function isBoxOfProse(element: Element): boolean {
  if (!BOX.test(element.name)) return false;
  const { characters, share } = linkShare(element);
  if (characters < 2 || share > MOST_LINKED_PARAGRAPH) return false;
  const leaves = leafBlocks(element);
  if (leaves.some(isUnlikely)) return false;
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) {
    if (HEADING.test(only.name)) return share === 0;
    if (only.name === "p" && characters >= SHORTEST_PARAGRAPH && share <= MOST_LINKED_PARAGRAPH) return true;
  }
  const prose = proseOf(element);
  if (share > MOST_LINKED || prose < LEAST_PROSE || prose < characters * MOSTLY || countWithin(element, FIELDS) > 0)
    return false;
  const images = countWithin(element, IMAGES);
  return images < MANY_IMAGES || prose >= images * TEXT_BESIDE_IMAGE;
}

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
