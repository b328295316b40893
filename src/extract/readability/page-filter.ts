import { type Document, isTag, isText, type ParentNode } from "domhandler";
import { PAGE_LIMITS, refuseAsTooComplex, TEXT_WEIGHT } from "../../dom/limits.ts";
import type { KeepsElement } from "../../dom/linked-nodes.ts";
import { mainPart } from "./main-part.ts";
import { isUnlikely } from "./unlikely.ts";

export const wholePage: KeepsElement = () => true;

/** Excludes elements that Readability's first attempt would drop for their class or role. */
export const likelyPage: KeepsElement = (element) => !isUnlikely(element);

export interface PageFilters {
  /** For Readability's first attempt. */
  readonly first: KeepsElement;
  /** For its later attempts, if the first finds little. */
  readonly further: KeepsElement;
}

/**
 * The part of a page to pass to Readability. A page with too many nodes is reduced to its main part.
 *
 * @throws {IngestError} `too-complex` if that part is too large as well.
 */
export function filtersFor(page: Document): PageFilters {
  if (fits(page, wholePage)) return { first: likelyPage, further: wholePage };
  if (fits(page, likelyPage)) return { first: likelyPage, further: likelyPage };
  const isBeside = mainPart(page);
  const part: KeepsElement = (element) => !isBeside(element) && likelyPage(element);
  if (!fits(page, part)) refuseAsTooComplex("elements and texts that may be article", PAGE_LIMITS.nodes);
  return { first: part, further: part };
}

/** Whether the filtered tree is small enough. */
export function fits(parent: ParentNode, keeps: KeepsElement): boolean {
  return countNodes(parent, keeps, 0) <= PAGE_LIMITS.nodes;
}

/** Stops soon after the limit. */
function countNodes(parent: ParentNode, keeps: KeepsElement, before: number): number {
  let count = before;
  for (const child of parent.children) {
    if (count > PAGE_LIMITS.nodes) break;
    if (isText(child)) count += TEXT_WEIGHT;
    else if (isTag(child) && keeps(child)) count = countNodes(child, keeps, count + 1);
  }
  return count;
}
