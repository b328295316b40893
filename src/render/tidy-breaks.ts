import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { keepChildren } from "../dom/light-tree.ts";
import { BLOCK_ELEMENTS } from "./block-elements.ts";

/** Elements that mean something without children. */
const MEANT_EMPTY = new Set(["img", "br", "hr", "td", "th", "wbr"]);

/** Takes away, in place, what cuts have left over: elements without content, and line breaks at the edge of a block. */
export function tidyBreaks(parent: Element): void {
  if (parent.name === "pre") return;
  for (const child of parent.children) if (isTag(child)) tidyBreaks(child);
  keepChildren(parent, (child) => !isTag(child) || child.children.length > 0 || MEANT_EMPTY.has(child.name));
  const edges = edgeBreaks(parent, parent.children);
  // Of several breaks before a block, each stands at its edge in turn: so they do from the other end.
  for (const child of edgeBreaks(parent, parent.children.toReversed())) edges.add(child);
  if (edges.size > 0) keepChildren(parent, (child) => !edges.has(child));
}

/** The breaks behind which a new line begins by itself, in the direction in which `children` stand. */
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
