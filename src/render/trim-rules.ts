import { type Element, isTag, isText } from "domhandler";
import { removeNode } from "../dom/light-tree.ts";

/**
 * Removes the rules (`<hr>`) before the first word or picture and after the last: they separated the article from
 * removed parts.
 */
export function trimRules(article: Element): void {
  trimFrom(article, "firstChild", "nextSibling");
  trimFrom(article, "lastChild", "previousSibling");
}

/** Returns whether anything is displayed. */
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
