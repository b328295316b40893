import type { Document, Element } from "domhandler";
import { indexPage } from "../../clean/page-index.ts";
import { withCommentClass } from "../../clean/rules/remove-comments.ts";
import { saysEnoughWithout } from "./says-enough.ts";

const COMMENT_TYPE = /schema\.org\/(?:User)?Comments?$/;

/** Finds what a class or microdata calls comments; nothing where the page says little beside them, as a thread does. */
export function commentBoxes(page: Document): (element: Element) => boolean {
  const boxes = new Set(withCommentClass(indexPage(page)));
  const isComment = (element: Element) => boxes.has(element) || COMMENT_TYPE.test(element.attribs.itemtype ?? "");
  return saysEnoughWithout(page, isComment) ? isComment : () => false;
}
