import type { Element } from "domhandler";
import { isHidden } from "../dom/visibility.ts";

/** Elements that hold no words of an article, whatever they stand in. */
const NEVER_ARTICLE = new Set(
  (
    "script style template link meta base svg math canvas iframe frame frameset object embed applet param map " +
    "area input select textarea button option datalist dialog nav noscript audio video track"
  ).split(" "),
);

/**
 * Whether the element and all below it can be left out of the DOM that Readability sees: it would
 * drop them itself, and a node of jsdom is what costs.
 */
export function isPrunable(element: Element): boolean {
  return NEVER_ARTICLE.has(element.name) || isHidden(element);
}
