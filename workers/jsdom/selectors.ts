import type { JsdomNode } from "../../src/dom/jsdom-node.ts";
import { ELEMENT } from "../../src/dom/jsdom-text.ts";

/** The name of an element, and an attribute that it has to have. */
const SIMPLE = /^(?<name>[a-z][a-z0-9]*)(?:\[(?<attribute>[a-z]+)\])?$/;

/**
 * In the bundle in place of jsdom's engine of selectors: names of elements with an attribute, which is all that
 * jsdom itself ("base[href]") and DOMPurify ("template") ask for. Our own rules work on the light tree.
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
