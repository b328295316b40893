import { type ChildNode, type Element, isTag, isText, type Text } from "domhandler";
import type { TreeFilter } from "../dom/build-tree.ts";
import { isHidden } from "../dom/visibility.ts";
import { BLOCK_ELEMENTS } from "../render/block-elements.ts";
import { isUnlikely } from "./unlikely.ts";

/** Elements that hold no words of an article, whatever they stand in. */
const NEVER_ARTICLE = new Set(
  (
    "head script style template link meta base svg math canvas iframe frame frameset object embed applet param map " +
    "area select textarea button option datalist dialog nav noscript audio video track source"
  ).split(" "),
);

/** What Readability asks of an element; an attribute costs as much as an element. */
const ATTRIBUTES = "class id href role rel itemprop dir lang rowspan colspan summary datatable aria-modal".split(" ");

/** Leaves out what is never article, and blank text that parts nothing. */
export const wholePage: TreeFilter = {
  keepsElement: (element) => !NEVER_ARTICLE.has(element.name) && !isHidden(element),
  keepsText: (text) => !isBlank(text.data) || partsWords(text),
  attributes: ATTRIBUTES,
};

/** Leaves out what Readability's first attempt would drop for its class or role as well. */
export const likelyPage: TreeFilter = {
  ...wholePage,
  keepsElement: (element) => wholePage.keepsElement(element) && !isUnlikely(element),
};

function isBlank(text: string): boolean {
  return !/\S/.test(text);
}

/** White space beside a block, or at the edge of one, is never seen. */
function partsWords(text: Text): boolean {
  return isInline(text.prev, text) && isInline(text.next, text);
}

function isInline(neighbour: ChildNode | null, text: Text): boolean {
  if (neighbour === null)
    return text.parent !== null && isTag(text.parent as Element) && !isBlock(text.parent as Element);
  if (isText(neighbour)) return true;
  return isTag(neighbour) && !isBlock(neighbour);
}

function isBlock(element: Element): boolean {
  return BLOCK_ELEMENTS.has(element.name);
}
