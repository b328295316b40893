import { type Element, isTag, type ParentNode } from "domhandler";
import { lineOf } from "./line-of.ts";

/**
 * The value of a microdata item under one of these properties, on its own element or below; `null` if there is none.
 */
export function itemPart(item: Element, ...names: readonly string[]): string | null {
  for (const name of names) {
    const found = findPart(item, name);
    if (found !== null) return partValue(found) || null;
  }
  return null;
}

/** https://html.spec.whatwg.org/multipage/microdata.html#values */
function partValue(element: Element): string {
  const { content, src, href } = element.attribs;
  return content ?? src ?? (element.name === "a" || element.name === "link" ? href : undefined) ?? lineOf(element);
}

function findPart(parent: ParentNode, name: string): Element | null {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    if (child.attribs.itemprop?.split(/\s+/).includes(name)) return child;
    // A nested item's properties are its own.
    const found = "itemscope" in child.attribs ? null : findPart(child, name);
    if (found !== null) return found;
  }
  return null;
}
