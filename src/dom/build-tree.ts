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

/** Selects the parts of a light tree that become jsdom nodes. */
export interface TreeFilter {
  /** Returns `false` to exclude an element and its descendants. */
  keepsElement(element: LightElement): boolean;
  /** Names of the attributes to copy. */
  readonly attributes: readonly string[];
}

/**
 * Builds jsdom elements directly from a light tree, without a second parse: an element with its descendants, detached
 * from any document, so that jsdom maintains no indexes for it.
 *
 * The nodes are linked with jsdom's internal functions, which skip what the public ones do for scripts: validity
 * checks, mutation records, custom elements, image loading.
 */
export function buildTree(root: LightElement, filter: TreeFilter, owner: Document): Element {
  return wrapperForImpl(new TreeBuilder(filter, implForWrapper(owner)).build(root)) as Element;
}

/** Replaces an element's children by those of `source`. */
export function rebuildChildren(element: Element, source: LightElement, filter: TreeFilter): void {
  const node = implForWrapper(element);
  for (let child = node.firstChild; child !== null; child = node.firstChild) remove(child);
  new TreeBuilder(filter, node._ownerDocument).buildChildren(node, source);
}

export function createElement(name: string, owner: Document): Element {
  return wrapperForImpl(makeElement(name, implForWrapper(owner))) as Element;
}

/** Renames an element in place; its JavaScript class stays the same. */
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

/**
 * All elements except tables are `HTMLElement`: nodes of one class are walked an eighth faster than those of thirty.
 */
function makeElement(localName: string, owner: JsdomNode): JsdomNode {
  plainElement ??= getHTMLElementInterface("section");
  // Turndown reads a table's `rows`.
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
