import type { Document } from "domhandler";
import type { Removal } from "../../article.ts";
import { commentBoxes } from "./comment-boxes.ts";
import { dropParts } from "./drop-parts.ts";
import { mergeSpans } from "./merge-spans.ts";
import { isFurniture, isPicture } from "./page-furniture.ts";
import { isWithinLimits, measurePage, refuseTooLarge } from "./page-size.ts";
import { placeLists } from "./place-lists.ts";
import { MIN_THREAD_BOXES, readerThreads } from "./reader-threads.ts";
import { unwrapEmphasis, unwrapInline } from "./unwrap-inline.ts";

const TOO_LARGE = "The page is too large to read whole";
const THREAD = "Readers wrote it: many boxes with the same markup, each with a name, a date and its text.";
const COMMENTS = `${TOO_LARGE}, and readers' comments are not the article.`;
const PLACES = `${TOO_LARGE}, and links to its sections are not the article.`;
const FURNITURE = `${TOO_LARGE}, and navigation, footers and sidebars are not the article.`;

/** Steps that reduce a page, applied in order until it fits. Each is one walk. */
const STEPS: readonly ((page: Document) => Removal[])[] = [
  mergeSpans,
  (page) => dropParts(page, isPicture, null),
  (page) => dropParts(page, commentBoxes(page), COMMENTS),
  (page) => dropParts(page, isFurniture, FURNITURE),
  (page) => dropParts(page, placeLists(page), PLACES),
  unwrapInline,
  unwrapEmphasis,
];

/**
 * Reduces a page that exceeds the limits, in place. A page within the limits only loses readers' threads, which are
 * longer than any article.
 *
 * @returns the removals.
 * @throws {IngestError} `too-complex` for a page that is still too large.
 */
export function reducePage(page: Document): Removal[] {
  let size = measurePage(page);
  const trail: Removal[] = [];
  if (size.mostChildren >= MIN_THREAD_BOXES) {
    trail.push(...dropParts(page, readerThreads(page), THREAD));
    if (trail.length > 0) size = measurePage(page);
  }
  for (const step of STEPS) {
    if (isWithinLimits(size)) break;
    trail.push(...step(page));
    size = measurePage(page);
  }
  refuseTooLarge(size);
  return trail;
}
