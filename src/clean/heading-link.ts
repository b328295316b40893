import { type ChildNode, Element, isTag } from "domhandler";
import { linkShare } from "./link-share.ts";

/** A heading is a link if its link covers at least this share (0 to 1) of its text. */
const MIN_LINK_SHARE = 0.8;

/** The link that a heading contains or is inside of; `null` if it leads nowhere. */
export function headingLink(heading: Element): Element | null {
  for (let at = heading.parent; at instanceof Element; at = at.parent) if (at.name === "a") return at;
  if (linkShare(heading).share < MIN_LINK_SHARE) return null;
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
