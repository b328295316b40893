import { wordKey } from "../facts/likeness.ts";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { cuts } from "./title-without-site.ts";

/** In UTF-16 units. */
const LONGEST = 300;

/**
 * The part of the document's title that readers see in big print, on pages that have no headings. The
 * name of the site may stand there as well: it heads the page, and the headline comes after it.
 */
export function titleInBigPrint({ title, headings, bigPrint }: PageFacts): string | null {
  if (title === null || headings.length > 0) return null;
  const parts = cuts(title).flatMap(({ before, after }) => [before, after]);
  let last: string | null = null;
  for (const { element } of bigPrint) {
    const line = wordKey(shortLineOf(element, LONGEST));
    if (line !== "") last = parts.find((part) => wordKey(part) === line) ?? last;
  }
  return last;
}
