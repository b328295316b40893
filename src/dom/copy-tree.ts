import type { ChildNode, Element as LightElement } from "domhandler";
import { implForWrapper } from "./jsdom-internals.ts";
import type { JsdomNode } from "./jsdom-node.ts";
import { ELEMENT, TEXT } from "./jsdom-text.ts";
import { appendNode } from "./light-tree.ts";

/** Creates light-tree nodes of a given class. */
export interface NodeMaker<E extends LightElement> {
  element(name: string, attribs: Record<string, string>): E;
  text(data: string): ChildNode;
}

/** A light tree of a jsdom element in its current state, with its current attributes. */
export function copyTree<E extends LightElement>(element: Element, make: NodeMaker<E>): E {
  return copyElement(implForWrapper(element), make);
}

function copyElement<E extends LightElement>(from: JsdomNode, make: NodeMaker<E>): E {
  const attribs: Record<string, string> = {};
  for (const { _localName, _value } of from._attributeList) attribs[_localName] = _value;
  const copy = make.element(from._localName, attribs);
  for (let child = from.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === ELEMENT) appendNode(copy, copyElement(child, make));
    else if (child.nodeType === TEXT) appendNode(copy, make.text(child._data));
  }
  return copy;
}
