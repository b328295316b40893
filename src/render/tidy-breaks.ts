import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { keepChildren } from "../dom/light-tree.ts";
import { BLOCK_ELEMENTS } from "./block-elements.ts";

/** Elements that are meaningful without children. */
const MEANINGFUL_WHEN_EMPTY = new Set(["img", "br", "hr", "td", "th", "wbr"]);

/** Removes, in place, leftovers of removals: elements without content, and line breaks at the edge of a block. */
export function tidyBreaks(parent: Element): void {
  if (parent.name === "pre") return;
  for (const child of parent.children) if (isTag(child)) tidyBreaks(child);
  keepChildren(parent, (child) => !isTag(child) || child.children.length > 0 || MEANINGFUL_WHEN_EMPTY.has(child.name));
  const edges = edgeBreaks(parent, parent.children);
  // Of several breaks before a block, each in turn is at its edge, so go backwards.
  for (const child of edgeBreaks(parent, parent.children.toReversed())) edges.add(child);
  if (edges.size > 0) keepChildren(parent, (child) => !edges.has(child));
}

/** The breaks after which a new line starts anyway, in the direction of `children`. */
function edgeBreaks(parent: Element, children: readonly ChildNode[]): Set<ChildNode> {
  const breaks = new Set<ChildNode>();
  let atEdge = BLOCK_ELEMENTS.has(parent.name);
  for (const child of children) {
    if (isText(child) && /^\s*$/.test(child.data)) continue;
    if (atEdge && isTag(child) && child.name === "br") breaks.add(child);
    else atEdge = isTag(child) && BLOCK_ELEMENTS.has(child.name);
  }
  return breaks;
}
