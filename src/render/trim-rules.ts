import { type Element, isTag, isText } from "domhandler";
import { removeNode } from "../dom/light-tree.ts";

/** Takes away the lines (`<hr>`) before the first word or picture and after the last: they parted the article from what is cut. */
export function trimRules(article: Element): void {
  trimFrom(article, "firstChild", "nextSibling");
  trimFrom(article, "lastChild", "previousSibling");
}

/** Answers whether anything shows. */
function trimFrom(
  element: Element,
  first: "firstChild" | "lastChild",
  next: "nextSibling" | "previousSibling",
): boolean {
  let node = element[first];
  while (node !== null) {
    const after = node[next];
    if (isTag(node) && node.name === "hr") removeNode(node);
    else if (isTag(node) && (node.name === "img" || trimFrom(node, first, next))) return true;
    else if (isText(node) && node.data.trim() !== "") return true;
    node = after;
  }
  return false;
}
