import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { removeNode } from "../dom/light-tree.ts";
import { BLOCK_ELEMENTS } from "./block-elements.ts";

/** Elements that mean something without children. */
const MEANT_EMPTY = new Set(["img", "br", "hr", "td", "th", "wbr"]);

/** Takes away, in place, what cuts have left over: elements without content, and line breaks at the edge of a block. */
export function tidyBreaks(parent: Element): void {
  if (parent.name === "pre") return;
  for (const child of [...parent.children]) {
    if (!isTag(child)) continue;
    tidyBreaks(child);
    if (child.children.length === 0 && !MEANT_EMPTY.has(child.name)) removeNode(child);
  }
  // Backwards, so that of several breaks before a block each stands at its edge in turn.
  for (const child of [...parent.children].reverse()) {
    if (isTag(child) && child.name === "br" && isEdge(seenAfter(child), parent)) removeNode(child);
  }
  for (const child of [...parent.children]) {
    if (isTag(child) && child.name === "br" && isEdge(seenBefore(child), parent)) removeNode(child);
  }
}

/** Whether what stands beside a break begins a new line by itself; beside nothing, the parent decides. */
function isEdge(neighbour: ChildNode | null, parent: Element): boolean {
  if (neighbour === null) return BLOCK_ELEMENTS.has(parent.name);
  return isTag(neighbour) && BLOCK_ELEMENTS.has(neighbour.name);
}

function seenAfter(node: ChildNode): ChildNode | null {
  let at = node.next;
  while (at !== null && isBlank(at)) at = at.next;
  return at;
}

function seenBefore(node: ChildNode): ChildNode | null {
  let at = node.prev;
  while (at !== null && isBlank(at)) at = at.prev;
  return at;
}

function isBlank(node: ChildNode): boolean {
  return isText(node) && /^\s*$/.test(node.data);
}
