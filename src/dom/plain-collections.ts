import type { DOMWindow } from "jsdom";
import { implForWrapper, wrapperForImpl } from "./jsdom-internals.ts";
import type { JsdomNode } from "./jsdom-node.ts";

const ELEMENT = 1;
const TEXT = 3;

/**
 * Gives the nodes of our own window plain arrays where the DOM has live collections, and text by a
 * plain walk. Readability asks for thousands of collections on a page and keeps none of them over a
 * change; each would be a proxy that jsdom updates. Nothing else runs in this window but DOMPurify
 * and turndown, which do not rely on their being live.
 */
export function usePlainCollections(window: DOMWindow): void {
  define(window.Node.prototype, "childNodes", childNodes);
  define(window.Node.prototype, "textContent", textContent);
  define(window.Element.prototype, "children", children);
  define(window.Element.prototype, "firstElementChild", firstElementChild);
  define(window.Element.prototype, "nextElementSibling", nextElementSibling);
  window.Element.prototype.getElementsByTagName = getElementsByTagName as never;
}

function define(prototype: object, name: string, get: (this: Node) => unknown): void {
  const old = Object.getOwnPropertyDescriptor(prototype, name);
  Object.defineProperty(prototype, name, { ...old, get });
}

function childNodes(this: Node): Node[] {
  const nodes = [];
  for (let child = implForWrapper(this).firstChild; child !== null; child = child.nextSibling)
    nodes.push(wrapperForImpl(child));
  return nodes;
}

function children(this: Node): Node[] {
  const nodes = [];
  for (let child = implForWrapper(this).firstChild; child !== null; child = child.nextSibling)
    if (child.nodeType === ELEMENT) nodes.push(wrapperForImpl(child));
  return nodes;
}

function firstElementChild(this: Node): Node | null {
  return firstElementFrom(implForWrapper(this).firstChild);
}

function nextElementSibling(this: Node): Node | null {
  return firstElementFrom(implForWrapper(this).nextSibling);
}

function firstElementFrom(node: JsdomNode | null): Node | null {
  let at = node;
  while (at !== null && at.nodeType !== ELEMENT) at = at.nextSibling;
  return at === null ? null : wrapperForImpl(at);
}

function textContent(this: Node): string | null {
  const node = implForWrapper(this);
  if (node.nodeType === ELEMENT || node.nodeType === 11) return textBelow(node);
  return node._data ?? null;
}

function textBelow(node: JsdomNode): string {
  let text = "";
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === TEXT) text += child._data;
    else if (child.nodeType === ELEMENT) text += textBelow(child);
  }
  return text;
}

function getElementsByTagName(this: Element, name: string): Element[] {
  return collectElements(this, [name]);
}

/** The elements of these names below an element, in document order; case does not matter. */
export function collectElements(element: Element, names: readonly string[]): Element[] {
  const found: Element[] = [];
  collect(implForWrapper(element), new Set(names.map((name) => name.toLowerCase())), found);
  return found;
}

function collect(node: JsdomNode, names: ReadonlySet<string>, found: Element[]): void {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType !== ELEMENT) continue;
    if (names.has(child._localName)) found.push(wrapperForImpl(child) as Element);
    collect(child, names, found);
  }
}
