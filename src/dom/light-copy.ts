import { isTag, isText, Element as LightElement, type ChildNode as LightNode, Text as LightText } from "domhandler";
import { implForWrapper } from "./jsdom-internals.ts";
import type { JsdomNode } from "./jsdom-node.ts";
import { appendNode } from "./light-tree.ts";

/** A light tree, with the source node in the page for each of its nodes. */
export interface LightCopy {
  readonly root: LightElement;
  readonly sources: Map<LightNode, LightNode>;
}

const ELEMENT = 1;
const TEXT = 3;

/** A light tree of a jsdom element, with each element's attributes as in the page. */
export function copyToLight(element: Element): LightCopy {
  const sources = new Map<LightNode, LightNode>();
  return { root: copyElement(implForWrapper(element), sources), sources };
}

function copyElement(from: JsdomNode, sources: Map<LightNode, LightNode>): LightElement {
  const { source } = from;
  const copy = new LightElement(from._localName, attributesOf(from), []);
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
 * Readability moves a box's text into a paragraph of its own, and replaces a box by its only paragraph: later rules
 * need the class of the box.
 */
function attributesOf(from: JsdomNode): Record<string, string> {
  const box = boxInPlaceOf(from)?.attribs ?? {};
  const own = from.source && isTag(from.source) ? from.source.attribs : {};
  const names = `${box.class ?? ""} ${own.class ?? ""}`.trim();
  return names === "" ? { ...box, ...own } : { ...box, ...own, class: names };
}

function boxInPlaceOf({ source, parentNode, firstChild }: JsdomNode): LightElement | null {
  let part = source ?? firstChild?.source;
  for (let child = firstChild; part === undefined && child !== null; child = child.nextSibling) part = child.source;
  const box = part?.parent;
  if (!box || !isTag(box) || box === parentNode?.source) return null;
  // A box with several elements is a container of the article.
  return source === undefined || containsOneElement(box) ? box : null;
}

/** Stops at the second element: it is called for each child of a box. */
function containsOneElement({ children }: LightElement): boolean {
  let elements = 0;
  for (const child of children) if (isTag(child) && ++elements > 1) return false;
  return elements === 1;
}

/** A copy of a branch of the page; records its nodes in `sources`. */
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
