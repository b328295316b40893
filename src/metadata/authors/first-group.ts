import { type Element, isTag, type ParentNode } from "domhandler";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import type { Placed } from "../facts/placed.ts";
import type { AuthorGroup } from "./author-group.ts";
import { authorsWithin } from "./authors-within.ts";

/** Longer bylines are biographies. In UTF-16 units. */
export const MAX_BYLINE_CHARS = 200;

/** The first byline that names anyone, and its siblings with the same markup. */
export function firstGroup(
  placed: readonly Placed[],
  origin: Pick<AuthorGroup, "kind" | "source">,
  facts: PageFacts,
): AuthorGroup | null {
  for (const { element } of placed) {
    const raw = shortLineOf(element, MAX_BYLINE_CHARS);
    if (raw === "" || raw.length > MAX_BYLINE_CHARS) continue;
    const authors = authorsWithin(element, facts);
    if (authors.length === 0) continue;
    for (const { element: beside } of placed) {
      if (beside === element || !isBeside(element, beside)) continue;
      for (const author of authorsWithin(beside, facts))
        if (!authors.some(({ name }) => name === author.name)) authors.push(author);
    }
    return { ...origin, raw, authors };
  }
  return null;
}

/** Levels of boxes around each name of a byline, up to the box that they share. */
const MAX_BOXES = 3;

/**
 * Whether two elements with the same markup are next to each other, possibly each in boxes of the same markup; an outer
 * box must contain nothing else, as its words may introduce someone other than the author.
 */
export function isBeside(one: Element, other: Element): boolean {
  let left: ParentNode | null = one;
  let right: ParentNode | null = other;
  for (let level = 0; level < MAX_BOXES && left !== null && right !== null; level++) {
    if (!isTag(left) || !isTag(right) || left.name !== right.name || left.attribs.class !== right.attribs.class)
      return false;
    if (left.parent !== null && left.parent === right.parent)
      return level < MAX_BOXES - 1 || shortLineOf(right, MAX_BYLINE_CHARS) === shortLineOf(other, MAX_BYLINE_CHARS);
    left = left.parent;
    right = right.parent;
  }
  return false;
}
