import { shortLineOf } from "./line-of.ts";
import type { PageFacts } from "./page-facts.ts";

/** A longer text is no name. In UTF-16 units. */
const MAX_NAME_CHARS = 80;

/** "© 2026 Ada Obi. All rights reserved": the text before the name. */
const COPYRIGHT = /^(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:(?:19|20)\d\d[\s,–-]*)*(?:(?:by|von|par|por)\s+)?/iu;

/** The text after the sign and the year in the copyright lines of a page, which begins with the rights holder. */
export function rightsHolders({ dated }: Pick<PageFacts, "dated">): string[] {
  return dated.flatMap(({ element }) => {
    const line = shortLineOf(element, MAX_NAME_CHARS).replace(/[.,|•·]/g, "");
    const lead = COPYRIGHT.exec(line)?.[0];
    return lead === undefined ? [] : line.slice(lead.length, lead.length + MAX_NAME_CHARS);
  });
}
