import { type ChildNode, type Element, isTag, isText, type ParentNode, type Text } from "domhandler";
import { NON_TEXT_TAGS } from "../clean/block-tags.ts";
import { isHidden } from "../dom/visibility.ts";
import { BLOCK_ELEMENTS } from "../render/block-elements.ts";

/** Elements that never contain article text, wherever they are. */
export const NEVER_ARTICLE: ReadonlySet<string> = new Set(
  (
    "head script style template link meta base svg math canvas iframe frame frameset object embed applet param map " +
    "area select textarea button option datalist dialog nav noscript audio video track source " +
    "amp-ad amp-auto-ads amp-consent amp-embed amp-iframe amp-pixel amp-sidebar amp-sticky-ad amp-user-notification"
  ).split(" "),
);

/** Elements that are meaningful without text. Readability counts input fields to recognise forms. */
const MEANINGFUL_WHEN_EMPTY: ReadonlySet<string> = new Set("br hr img amp-img input td th body html wbr".split(" "));

const BLANK = /^\s*$/;

/**
 * Removes from the page, in place, what cannot be article text: scripts and the like, hidden elements, elements without
 * text or image, and insignificant white space. That is two thirds of a page's nodes, removed before each would become
 * a jsdom node and before the rules run.
 *
 * @returns the removed elements that may contain sentences, with their original ancestors as parents.
 */
export function prunePage(parent: ParentNode): Element[] {
  const pruned: Element[] = [];
  pruneChildren(parent, false, pruned);
  return pruned;
}

function pruneChildren(parent: ParentNode, inPre: boolean, pruned: Element[]): void {
  const kept: ChildNode[] = [];
  for (const child of parent.children) {
    if (isText(child)) {
      if (inPre || !BLANK.test(child.data)) kept.push(child);
      else if (separatesWords(child)) kept.push(child);
    } else if (isTag(child) && isKept(child, inPre, pruned)) kept.push(child);
  }
  if (kept.length === parent.children.length) return;
  for (const [index, node] of kept.entries()) {
    node.prev = kept[index - 1] ?? null;
    node.next = kept[index + 1] ?? null;
  }
  parent.children = kept;
}

function isKept(element: Element, inPre: boolean, pruned: Element[]): boolean {
  if (isHidden(element) || NEVER_ARTICLE.has(element.name) || element.attribs.role === "tooltip") {
    if (!NON_TEXT_TAGS.has(element.name) && element.children.length > 0) pruned.push(element);
    return false;
  }
  pruneChildren(element, inPre || element.name === "pre", pruned);
  return element.children.length > 0 || MEANINGFUL_WHEN_EMPTY.has(element.name);
}

/** White space next to a block or at its edge is not rendered. */
function separatesWords(text: Text): boolean {
  return isInline(text.prev, text) && isInline(text.next, text);
}

function isInline(neighbour: ChildNode | null, text: Text): boolean {
  if (neighbour === null) return text.parent !== null && isTag(text.parent) && !BLOCK_ELEMENTS.has(text.parent.name);
  if (isTag(neighbour)) return !BLOCK_ELEMENTS.has(neighbour.name);
  return isText(neighbour);
}
