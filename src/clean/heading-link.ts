import { type ChildNode, Element, isTag } from "domhandler";
import { linkShare } from "./link-share.ts";

/** Share of a headline (0 to 1) that is its link. */
const NEARLY_ALL = 0.8;

/** The link that a heading is, or stands in; `null` for one that leads nowhere. */
export function headingLink(heading: Element): Element | null {
  for (let at = heading.parent; at instanceof Element; at = at.parent) if (at.name === "a") return at;
  if (linkShare(heading).share < NEARLY_ALL) return null;
  return firstLink(heading.children);
}

function firstLink(nodes: readonly ChildNode[]): Element | null {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    const link = node.name === "a" ? node : firstLink(node.children);
    if (link !== null) return link;
  }
  return null;
}
