import { type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import type { TreeFilter } from "../../dom/build-tree.ts";
import { PAGE_LIMITS, refuseAsTooComplex, TEXT_WEIGHT } from "../../dom/limits.ts";
import { mainPart } from "./main-part.ts";
import { isUnlikely } from "./unlikely.ts";

/** Attributes that Readability reads; an attribute costs as much as an element. */
const ATTRIBUTES = "class id href role rel itemprop dir lang rowspan colspan summary datatable aria-modal".split(" ");

export const wholePage: TreeFilter = {
  keepsElement: () => true,
  attributes: ATTRIBUTES,
};

/** Excludes elements that Readability's first attempt would drop for their class or role. */
export const likelyPage: TreeFilter = { ...wholePage, keepsElement: (element) => !isUnlikely(element) };

export interface PageFilters {
  /** For Readability's first attempt. */
  readonly first: TreeFilter;
  /** For its later attempts, if the first finds little. */
  readonly further: TreeFilter;
}

/**
 * The part of a page to pass to Readability. A page with too many nodes for jsdom is reduced to its main part.
 *
 * @throws {IngestError} `too-complex` if that part is too large as well.
 */
export function filtersFor(page: Document): PageFilters {
  if (fits(page, wholePage)) return { first: likelyPage, further: wholePage };
  if (fits(page, likelyPage)) return { first: likelyPage, further: likelyPage };
  const isBeside = mainPart(page);
  const keepsElement = (element: Element) => !isBeside(element) && likelyPage.keepsElement(element);
  const part = { ...likelyPage, keepsElement };
  if (!fits(page, part)) refuseAsTooComplex("elements and texts that may be article", PAGE_LIMITS.nodes);
  return { first: part, further: part };
}

/** Whether the filtered tree is small enough for jsdom. */
export function fits(parent: ParentNode, filter: TreeFilter): boolean {
  return countNodes(parent, filter, 0) <= PAGE_LIMITS.nodes;
}

/** Stops soon after the limit. */
function countNodes(parent: ParentNode, filter: TreeFilter, before: number): number {
  let count = before;
  for (const child of parent.children) {
    if (count > PAGE_LIMITS.nodes) break;
    if (isText(child)) count += TEXT_WEIGHT;
    else if (isTag(child) && filter.keepsElement(child)) count = countNodes(child, filter, count + 1);
  }
  return count;
}
