import { isTag, isText, Element as LightElement, type ChildNode as LightNode, Text as LightText } from "domhandler";
import { implForWrapper } from "./jsdom-internals.ts";
import type { JsdomNode } from "./jsdom-node.ts";
import { appendNode } from "./light-tree.ts";

/** A light tree, and for each of its nodes the node of the page that it came from. */
export interface LightCopy {
  readonly root: LightElement;
  readonly sources: Map<LightNode, LightNode>;
}

const ELEMENT = 1;
const TEXT = 3;

/** A light tree of a jsdom element, in which every element has the attributes that it has in the page. */
export function copyToLight(element: Element): LightCopy {
  const sources = new Map<LightNode, LightNode>();
  return { root: copyElement(implForWrapper(element), sources), sources };
}

function copyElement(from: JsdomNode, sources: Map<LightNode, LightNode>): LightElement {
  const { source } = from;
  const named = source ?? boxInPlaceOf(from);
  const copy = new LightElement(from._localName, named && isTag(named) ? { ...named.attribs } : {}, []);
  if (source !== undefined) sources.set(copy, source);
  for (let child = from.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === ELEMENT) appendNode(copy, copyElement(child, sources));
    else if (child.nodeType === TEXT) {
      const text = new LightText(child._data);
      if (child.source !== undefined) sources.set(text, child.source);
      appendNode(copy, text);
    }
  }
  return copy;
}

/**
 * Readability puts the text of a box into a paragraph of its own, and the paragraph in the place of
 * the box: the rules after know it by the class of the box.
 */
function boxInPlaceOf(made: JsdomNode): LightNode | undefined {
  let child = made.firstChild;
  while (child !== null && child.source === undefined) child = child.nextSibling;
  const box = child?.source?.parent;
  return box && isTag(box) && box !== made.parentNode?.source ? box : undefined;
}

/** A copy of a branch of the page, whose nodes are written down in `sources`. */
export function copyBranch(element: LightElement, sources: Map<LightNode, LightNode>): LightElement {
  const copy = new LightElement(element.name, { ...element.attribs }, []);
  sources.set(copy, element);
  for (const child of element.children) {
    if (isTag(child)) appendNode(copy, copyBranch(child, sources));
    else if (isText(child)) {
      const text = new LightText(child.data);
      sources.set(text, child);
      appendNode(copy, text);
    }
  }
  return copy;
}
