import type { Document, Element } from "domhandler";
import { indexPage } from "../../clean/page-index.ts";
import { withCommentClass } from "../../clean/rules/remove-comments.ts";
import { hasProseWithout } from "./has-prose-without.ts";

const COMMENT_TYPE = /schema\.org\/(?:User)?Comments?$/;

/** Finds comments by class or microdata; nothing if the page has little text besides them, as a thread does. */
export function commentBoxes(page: Document): (element: Element) => boolean {
  const boxes = new Set(withCommentClass(indexPage(page)));
  const isComment = (element: Element) => boxes.has(element) || COMMENT_TYPE.test(element.attribs.itemtype ?? "");
  return hasProseWithout(page, isComment) ? isComment : () => false;
}
