import type { JsdomNode } from "../../src/dom/jsdom-node.ts";
import { ELEMENT } from "../../src/dom/jsdom-text.ts";

/** An element name with an optional attribute. */
const SIMPLE = /^(?<name>[a-z][a-z0-9]*)(?:\[(?<attribute>[a-z]+)\])?$/;

/**
 * Replaces jsdom's selector engine in the bundle. It supports element names with an attribute, which is all that jsdom
 * ("base[href]") and DOMPurify ("template") use. Cleaning rules work on the light tree instead.
 *
 * @throws {Error} for every other selector.
 */
export function query(scope: JsdomNode, selector: string, first: boolean): JsdomNode | null | JsdomNode[] {
  const { name, attribute } = SIMPLE.exec(selector)?.groups ?? {};
  if (name === undefined) return leftOut();
  const found: JsdomNode[] = [];
  collect(scope, found, (node) => {
    return node._localName === name && (attribute === undefined || node._attributesByNameMap.has(attribute));
  });
  return first ? (found[0] ?? null) : found;
}

function collect(parent: JsdomNode, found: JsdomNode[], isWanted: (node: JsdomNode) => boolean): void {
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType !== ELEMENT) continue;
    if (isWanted(child)) found.push(child);
    collect(child, found, isWanted);
  }
}

function leftOut(): never {
  throw new Error("Selectors are left out of the bundle.");
}

export const matches = leftOut;
export const closest = leftOut;
