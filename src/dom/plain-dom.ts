import type { DOMWindow } from "jsdom";
import { appendChild, implForWrapper, insertBefore, remove, wrapperForImpl } from "./jsdom-internals.ts";
import type { JsdomNode } from "./jsdom-node.ts";
import { ELEMENT, textBelow } from "./jsdom-text.ts";

/**
 * Replaces, for the nodes of our own window, the DOM's live collections by plain arrays, its text getters by a plain
 * walk and the getters that Readability reads most by plain ones, and makes moves of detached nodes only set links.
 *
 * Readability requests thousands of collections per page and keeps none across a change; each would be a proxy that
 * jsdom updates. It moves hundreds of nodes, and for each move jsdom maintains ranges, slots, mutation records and
 * indexes that nobody uses. Only DOMPurify and turndown share this window; DOMPurify works in `scratchDocument`, whose
 * nodes move as before.
 */
export function usePlainDom(window: DOMWindow): void {
  const { Node, Element, CharacterData } = window;
  defineGetter(Node.prototype, "childNodes", childNodes);
  defineGetter(Node.prototype, "textContent", textContent);
  defineGetter(Node.prototype, "parentNode", parentNode);
  defineGetter(Node.prototype, "firstChild", firstChild);
  defineGetter(Node.prototype, "nextSibling", nextSibling);
  defineGetter(Element.prototype, "tagName", tagName);
  defineGetter(Element.prototype, "className", className);
  defineGetter(Element.prototype, "id", id);
  Element.prototype.getAttribute = getAttribute;
  defineGetter(Element.prototype, "children", children);
  defineGetter(Element.prototype, "firstElementChild", firstElementChild);
  defineGetter(Element.prototype, "nextElementSibling", nextElementSibling);
  Element.prototype.getElementsByTagName = getElementsByTagName as never;

  const own = implForWrapper(window.document);
  const isPlain = (node: JsdomNode) => node._ownerDocument === own && !node._isConnected;
  const { appendChild: domAppend, removeChild: domRemoveChild, replaceChild: domReplace } = Node.prototype;
  Node.prototype.appendChild = function append<T extends Node>(this: Node, child: T): T {
    const [parent, node] = [implForWrapper(this), implForWrapper(child)];
    if (!isPlain(parent) || !isPlain(node)) return domAppend.call(this, child) as T;
    remove(node);
    appendChild(parent, node);
    return child;
  };
  Node.prototype.removeChild = function removeChild<T extends Node>(this: Node, child: T): T {
    const node = implForWrapper(child);
    if (!isPlain(node) || node.parentNode !== implForWrapper(this)) return domRemoveChild.call(this, child) as T;
    remove(node);
    return child;
  };
  Node.prototype.replaceChild = function replaceChild<T extends Node>(this: Node, child: Node, old: T): T {
    const [node, oldNode] = [implForWrapper(child), implForWrapper(old)];
    if (!isPlain(node) || !isPlain(oldNode) || oldNode.parentNode !== implForWrapper(this) || node === oldNode)
      return domReplace.call(this, child, old) as T;
    // Detach it first: it may be inside the old child.
    remove(node);
    insertBefore(oldNode, node);
    remove(oldNode);
    return old;
  };
  for (const { prototype } of [Element, CharacterData]) {
    const domRemove = prototype.remove;
    prototype.remove = function removeSelf(this: ChildNode): void {
      const node = implForWrapper(this);
      if (isPlain(node)) remove(node);
      else domRemove.call(this);
    };
  }
}

function defineGetter(prototype: object, name: string, get: (this: Node) => unknown): void {
  const old = Object.getOwnPropertyDescriptor(prototype, name);
  Object.defineProperty(prototype, name, { ...old, get });
}

/** jsdom's own check the interface of their receiver on each call. */
function parentNode(this: Node): Node | null {
  return wrapped(implForWrapper(this).parentNode);
}

function firstChild(this: Node): Node | null {
  return wrapped(implForWrapper(this).firstChild);
}

function nextSibling(this: Node): Node | null {
  return wrapped(implForWrapper(this).nextSibling);
}

function wrapped(node: JsdomNode | null): Node | null {
  return node === null ? null : wrapperForImpl(node);
}

function tagName(this: Node): string {
  return implForWrapper(this).tagName;
}

function className(this: Node): string {
  return implForWrapper(this).getAttribute("class") ?? "";
}

function id(this: Node): string {
  return implForWrapper(this).getAttribute("id") ?? "";
}

function getAttribute(this: Element, name: string): string | null {
  return implForWrapper(this).getAttribute(name);
}

function childNodes(this: Node): Node[] {
  const nodes = [];
  for (let child = implForWrapper(this).firstChild; child !== null; child = child.nextSibling)
    nodes.push(wrapperForImpl(child));
  return nodes;
}

function children(this: Node): Node[] {
  const node = implForWrapper(this);
  const known = stableChildren?.get(node);
  if (known !== undefined) return known;
  const nodes = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (child.nodeType === ELEMENT) nodes.push(wrapperForImpl(child));
  stableChildren?.set(node, nodes);
  return nodes;
}

/** The lists of children that `withStableChildren` has read; `null` outside it. */
let stableChildren: Map<JsdomNode, Node[]> | null = null;

/**
 * Calls `read`, which must not change the tree, and reads the children of each element at most once for it: a loop that
 * asks for them at each step is quadratic otherwise.
 */
export function withStableChildren<Result>(read: () => Result): Result {
  stableChildren = new Map();
  try {
    return read();
  } finally {
    stableChildren = null;
  }
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
  return wrapped(at);
}

const FRAGMENT = 11;

function textContent(this: Node): string | null {
  const node = implForWrapper(this);
  if (node.nodeType === ELEMENT || node.nodeType === FRAGMENT) return textBelow(node);
  return node._data ?? null;
}

function getElementsByTagName(this: Element, name: string): Element[] {
  return collectElements(this, [name]);
}

/** The descendants with these tag names, in document order, case-insensitive. */
export function collectElements(element: Element, names: readonly string[]): Element[] {
  const found: Element[] = [];
  const [only] = names;
  if (names.length === 1 && only !== undefined) collectOne(implForWrapper(element), only.toLowerCase(), found);
  else collect(implForWrapper(element), new Set(names.map((name) => name.toLowerCase())), found);
  return found;
}

function collectOne(node: JsdomNode, name: string, found: Element[]): void {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType !== ELEMENT) continue;
    if (child._localName === name) found.push(wrapperForImpl(child) as Element);
    collectOne(child, name, found);
  }
}

function collect(node: JsdomNode, names: ReadonlySet<string>, found: Element[]): void {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType !== ELEMENT) continue;
    if (names.has(child._localName)) found.push(wrapperForImpl(child) as Element);
    collect(child, names, found);
  }
}
