import { implForWrapper } from "./jsdom-internals.ts";
import type { JsdomNode } from "./jsdom-node.ts";

export const ELEMENT = 1;
export const TEXT = 3;

/** The text of all descendant text nodes, like `textContent`. */
export function textBelow(node: JsdomNode): string {
  let text = "";
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === TEXT) text += child._data;
    else if (child.nodeType === ELEMENT) text += textBelow(child);
  }
  return text;
}

/** Whether the element contains no text other than white space. */
export function isBlank(element: Element): boolean {
  return isBlankBelow(implForWrapper(element));
}

function isBlankBelow(node: JsdomNode): boolean {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === TEXT ? child._data.trim() !== "" : !isBlankBelow(child)) return false;
  }
  return true;
}

/** An element's text and its links with their texts, in one walk. */
export function readLinks(element: Element): { text: string; links: { href: string | null; text: string }[] } {
  const links: { href: string | null; text: string }[] = [];
  return { text: readLinksBelow(implForWrapper(element), links), links };
}

function readLinksBelow(node: JsdomNode, links: { href: string | null; text: string }[]): string {
  let text = "";
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === TEXT) text += child._data;
    else if (child.nodeType === ELEMENT) {
      const below = readLinksBelow(child, links);
      if (child._localName === "a")
        links.push({ href: child._attributesByNameMap.get("href")?.[0]?._value ?? null, text: below });
      text += below;
    }
  }
  return text;
}
