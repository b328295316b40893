import type { Element } from "domhandler";
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

/** Whether two elements with the same markup are next to each other. */
export function isBeside(one: Element, other: Element): boolean {
  if (one.name !== other.name || one.attribs.class !== other.attribs.class) return false;
  return one.parent === other.parent || (one.parent?.parent != null && one.parent.parent === other.parent?.parent);
}
