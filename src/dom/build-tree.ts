import { isTag, isText, type Element as LightElement, type Text as LightText } from "domhandler";
import {
  appendChild,
  createTextNode,
  getHTMLElementInterface,
  implForWrapper,
  remove,
  wrapperForImpl,
} from "./jsdom-internals.ts";
import type { JsdomInterface, JsdomNode } from "./jsdom-node.ts";

const HTML = "http://www.w3.org/1999/xhtml";

/** Which parts of a light tree become jsdom nodes. */
export interface TreeFilter {
  /** Answers `false` for an element that stays out with all that is in it. */
  keepsElement(element: LightElement): boolean;
  /** Names of the attributes that are carried over. */
  readonly attributes: readonly string[];
}

/**
 * Makes jsdom elements straight from a light tree, without a second parse: an element and all below
 * it, detached from any document, so that jsdom keeps no indexes of it.
 *
 * The nodes are linked by jsdom's own inner functions and skip what its public ones do for scripts:
 * validity, mutation records, custom elements, the loading of images.
 */
export function buildTree(root: LightElement, filter: TreeFilter, owner: Document): Element {
  return wrapperForImpl(new TreeBuilder(filter, implForWrapper(owner)).build(root)) as Element;
}

/** Gives an element anew the children that `source` has. */
export function rebuildChildren(element: Element, source: LightElement, filter: TreeFilter): void {
  const node = implForWrapper(element);
  for (let child = node.firstChild; child !== null; child = node.firstChild) remove(child);
  new TreeBuilder(filter, node._ownerDocument).buildChildren(node, source);
}

export function createElement(name: string, owner: Document): Element {
  return wrapperForImpl(makeElement(name, implForWrapper(owner))) as Element;
}

/** Gives an element another name in place; its class in JavaScript remains. */
export function renameElement(element: Element, name: string): Element {
  const node = implForWrapper(element);
  node._localName = name;
  node._adoptingSteps();
  return element;
}

class TreeBuilder {
  private readonly filter: TreeFilter;

  private readonly owner: JsdomNode;

  constructor(filter: TreeFilter, owner: JsdomNode) {
    this.filter = filter;
    this.owner = owner;
  }

  build(source: LightElement): JsdomNode {
    const node = makeElement(source.name, this.owner);
    node.source = source;
    for (const name of this.filter.attributes) {
      const value = source.attribs[name];
      if (value !== undefined) addAttribute(node, name, value);
    }
    this.buildChildren(node, source);
    return node;
  }

  buildChildren(node: JsdomNode, source: LightElement): void {
    for (const child of source.children) {
      if (isText(child)) appendChild(node, makeText(child, this.owner));
      else if (isTag(child) && this.filter.keepsElement(child)) appendChild(node, this.build(child));
    }
  }
}

let plainElement: JsdomInterface | null = null;

function makeText(source: LightText, owner: JsdomNode): JsdomNode {
  const text = createTextNode(owner._globalObject, [], { ownerDocument: owner, data: source.data });
  text.source = source;
  return text;
}

/** Of the class `HTMLElement` whatever its name, tables apart: nodes of one class are walked an eighth faster than of thirty. */
function makeElement(localName: string, owner: JsdomNode): JsdomNode {
  plainElement ??= getHTMLElementInterface("section");
  // Turndown asks a table for its rows.
  const kind = localName === "table" ? getHTMLElementInterface("table") : plainElement;
  return kind.createImpl(owner._globalObject, [], {
    ownerDocument: owner,
    localName,
    namespace: HTML,
    prefix: null,
    ceState: "uncustomized",
    ceDefinition: null,
    isValue: null,
  });
}

function addAttribute(element: JsdomNode, localName: string, value: string): void {
  const attribute = element._ownerDocument._createAttribute({
    localName,
    value,
    namespace: null,
    namespacePrefix: null,
  });
  attribute._element = element;
  element._attributeList.push(attribute);
  element._attributesByNameMap.set(localName, [attribute]);
}
