import type { Document } from "domhandler";
import type { Removal } from "../../article.ts";
import { commentBoxes } from "./comment-boxes.ts";
import { dropParts } from "./drop-parts.ts";
import { mergeSpans } from "./merge-spans.ts";
import { isFurniture, isPicture } from "./page-furniture.ts";
import { isWithinLimits, measurePage, refuseTooLarge } from "./page-size.ts";
import { LEAST_THREAD, readerThreads } from "./reader-threads.ts";

const TOO_LARGE = "The page is too large to be read whole";
const THREAD = "Readers wrote it: many boxes of one build, each with a name, a date and its text.";
const COMMENTS = `${TOO_LARGE}, and comments of readers are no article.`;
const FURNITURE = `${TOO_LARGE}, and navigation, footers and sidebars are no article.`;

/** What makes a page smaller, in this order, as far as is needed. Each is one walk. */
const STEPS: readonly ((page: Document) => Removal[])[] = [
  mergeSpans,
  (page) => dropParts(page, isPicture, null),
  (page) => dropParts(page, commentBoxes(page), COMMENTS),
  (page) => dropParts(page, isFurniture, FURNITURE),
];

/**
 * Makes a page that is too large to be read smaller, in place. One within the bounds stays as it is,
 * without the threads of readers, which are longer than any article.
 *
 * @returns the trail of what was left out.
 * @throws {IngestError} `too-complex` for a page that is still too large.
 */
export function reducePage(page: Document): Removal[] {
  let size = measurePage(page);
  const trail: Removal[] = [];
  if (size.mostChildren >= LEAST_THREAD) {
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
