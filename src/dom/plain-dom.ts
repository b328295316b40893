import type { DOMWindow } from "jsdom";
import { implForWrapper, wrapperForImpl } from "./jsdom-internals.ts";
import type { JsdomNode } from "./jsdom-node.ts";
import { ELEMENT, TEXT } from "./node-types.ts";

/**
 * Replaces, for the nodes of our own window, the getters that DOMPurify reads most by plain ones: lists of children by
 * arrays, texts by a plain walk. jsdom's own are proxies that it updates on each change, and check the interface of
 * their receiver on each call; with them, sanitising takes almost twice as long.
 */
export function usePlainDom(window: DOMWindow): void {
  const { Node, Element } = window;
  defineGetter(Node.prototype, "childNodes", childNodes);
  defineGetter(Node.prototype, "textContent", textContent);
  defineGetter(Node.prototype, "parentNode", parentNode);
  defineGetter(Node.prototype, "nextSibling", nextSibling);
  defineGetter(Element.prototype, "firstElementChild", firstElementChild);
}

function defineGetter(prototype: object, name: string, get: (this: Node) => unknown): void {
  const old = Object.getOwnPropertyDescriptor(prototype, name);
  Object.defineProperty(prototype, name, { ...old, get });
}

function parentNode(this: Node): Node | null {
  return wrapped(implForWrapper(this).parentNode);
}

function nextSibling(this: Node): Node | null {
  return wrapped(implForWrapper(this).nextSibling);
}

function firstElementChild(this: Node): Node | null {
  let at = implForWrapper(this).firstChild;
  while (at !== null && at.nodeType !== ELEMENT) at = at.nextSibling;
  return wrapped(at);
}

function wrapped(node: JsdomNode | null): Node | null {
  return node === null ? null : wrapperForImpl(node);
}

function childNodes(this: Node): Node[] {
  const nodes = [];
  for (let child = implForWrapper(this).firstChild; child !== null; child = child.nextSibling)
    nodes.push(wrapperForImpl(child));
  return nodes;
}

const FRAGMENT = 11;

function textContent(this: Node): string | null {
  const node = implForWrapper(this);
  if (node.nodeType === ELEMENT || node.nodeType === FRAGMENT) return textBelow(node);
  return node._data ?? null;
}

/** The text of all descendant text nodes. */
function textBelow(node: JsdomNode): string {
  let text = "";
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === TEXT) text += child._data;
    else if (child.nodeType === ELEMENT) text += textBelow(child);
  }
  return text;
}
