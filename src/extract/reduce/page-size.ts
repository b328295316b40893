import { type Document, isTag, isText, type ParentNode } from "domhandler";
import { NON_TEXT_TAGS } from "../../clean/block-tags.ts";
import { PAGE_LIMITS, refuseAsTooComplex, TEXT_WEIGHT } from "../../dom/limits.ts";

/** The measurements that `PAGE_LIMITS` restricts. */
export interface PageSize {
  readonly elements: number;
  /** Sum of the depths of all elements. */
  readonly depths: number;
  /**
   * Estimate of future jsdom nodes: elements, and half a node per text, without white space and tags that are never
   * text.
   */
  readonly nodes: number;
  /** The largest number of children of one element. */
  readonly mostChildren: number;
}

/** Measures a page in one walk. */
export function measurePage(page: Document): PageSize {
  let elements = 0;
  let depths = 0;
  let nodes = 0;
  let mostChildren = 0;
  const visit = (parent: ParentNode, depth: number, silent: boolean): void => {
    if (parent.children.length > mostChildren) mostChildren = parent.children.length;
    for (const child of parent.children) {
      if (isTag(child)) {
        elements++;
        depths += depth;
        const isSilent = silent || NON_TEXT_TAGS.has(child.name);
        if (!isSilent) nodes++;
        visit(child, depth + 1, isSilent);
      } else if (!silent && isText(child) && /\S/.test(child.data)) nodes += TEXT_WEIGHT;
    }
  };
  visit(page, 0, false);
  return { elements, depths, nodes, mostChildren };
}

/** Whether the whole page can be read. */
export function isWithinLimits({ elements, depths, nodes }: PageSize): boolean {
  return elements <= PAGE_LIMITS.elements && depths <= PAGE_LIMITS.depths && nodes <= PAGE_LIMITS.nodes;
}

/**
 * Readability gets a part of a page with too many nodes; all other steps read all elements.
 * @throws {IngestError} `too-complex`.
 */
export function refuseTooLarge({ elements, depths }: PageSize): void {
  if (elements > PAGE_LIMITS.elements) refuseAsTooComplex("elements that may be article", PAGE_LIMITS.elements);
  if (depths > PAGE_LIMITS.depths) refuseAsTooComplex("nested elements", PAGE_LIMITS.depths);
}
