import { isTag, isText, type Element as LightElement, type ChildNode as LightNode } from "domhandler";
import { ELEMENT, TEXT } from "./node-types.ts";

/**
 * The part of the DOM that Readability uses, as plain objects: jsdom's nodes took twice the time of Readability, and
 * were two fifths of the memory that survives a minor garbage collection.
 */
export type LinkedNode = LinkedElement | LinkedText;

/** Selects the parts of a light tree that become linked nodes. Returns `false` to exclude an element and its descendants. */
export type KeepsElement = (element: LightElement) => boolean;

const NO_NODES: readonly LinkedNode[] = [];

/** The links of a node. A new node has no parent. */
abstract class Links {
  parentNode: LinkedElement | null = null;
  previousSibling: LinkedNode | null = null;
  nextSibling: LinkedNode | null = null;

  /** Removes the node from its parent, if it has one. */
  remove(): void {
    const { parentNode, previousSibling, nextSibling } = this;
    if (parentNode === null) return;
    if (previousSibling === null) parentNode.firstChild = nextSibling;
    else previousSibling.nextSibling = nextSibling;
    if (nextSibling === null) parentNode.lastChild = previousSibling;
    else nextSibling.previousSibling = previousSibling;
    this.parentNode = null;
    this.previousSibling = null;
    this.nextSibling = null;
  }
}

export class LinkedText extends Links {
  readonly nodeType = TEXT;
  readonly nodeName = "#text";
  readonly tagName = undefined;
  readonly childNodes = NO_NODES;
  readonly textContent: string;
  /** The light-tree node this one was made from; `null` for a new one. */
  readonly source: LightNode | null;

  constructor(data: string, source: LightNode | null) {
    super();
    this.textContent = data;
    this.source = source;
  }
}

export class LinkedElement extends Links {
  readonly nodeType = ELEMENT;
  firstChild: LinkedNode | null = null;
  lastChild: LinkedNode | null = null;
  localName: string;
  /** In upper case, as in HTML. */
  tagName: string;
  className: string;
  id: string;
  /** The light-tree element this one was made from; `null` for a new one. */
  readonly source: LightElement | null;
  /** Set by Readability; declared here so that all elements have the same shape. */
  readability: { contentScore: number } | undefined = undefined;
  _readabilityDataTable: boolean | undefined = undefined;

  constructor(name: string, source: LightElement | null) {
    super();
    this.localName = name;
    this.tagName = name.toUpperCase();
    this.source = source;
    this.className = source?.attribs.class ?? "";
    this.id = source?.attribs.id ?? "";
  }

  get nodeName(): string {
    return this.tagName;
  }

  /** @param name in lower case. */
  rename(name: string): void {
    this.localName = name;
    this.tagName = name.toUpperCase();
  }

  /** Replaces the children by new nodes of those of `source`. */
  relinkChildren(source: LightElement, keeps: KeepsElement): void {
    while (this.firstChild !== null) this.firstChild.remove();
    linkChildren(this, source, keeps);
  }

  /** As in the page. */
  getAttribute(name: string): string | null {
    return this.source?.attribs[name] ?? null;
  }

  /** Readability searches those of embedded media, which are not in its input. */
  get attributes(): readonly [] {
    return [];
  }

  get childNodes(): LinkedNode[] {
    const nodes: LinkedNode[] = [];
    for (let child = this.firstChild; child !== null; child = child.nextSibling) nodes.push(child);
    return nodes;
  }

  get children(): LinkedElement[] {
    const elements: LinkedElement[] = [];
    for (let child = this.firstChild; child !== null; child = child.nextSibling)
      if (child.nodeType === ELEMENT) elements.push(child);
    return elements;
  }

  get firstElementChild(): LinkedElement | null {
    return firstElementFrom(this.firstChild);
  }

  get nextElementSibling(): LinkedElement | null {
    return firstElementFrom(this.nextSibling);
  }

  get textContent(): string {
    let text = "";
    for (let child = this.firstChild; child !== null; child = child.nextSibling) text += child.textContent;
    return text;
  }

  /** The descendants with this name, in document order. */
  getElementsByTagName(name: string): LinkedElement[] {
    return collectElements(this, [name]);
  }

  /** Moves a node to the end of the children. */
  appendChild(node: LinkedNode): void {
    node.remove();
    const last = this.lastChild;
    node.parentNode = this;
    node.previousSibling = last;
    if (last === null) this.firstChild = node;
    else last.nextSibling = node;
    this.lastChild = node;
  }

  removeChild(child: LinkedNode): void {
    child.remove();
  }

  /** Puts a node in the place of a child. */
  replaceChild(node: LinkedNode, child: LinkedNode): void {
    // Detach it first: it may be inside the child or next to it.
    node.remove();
    const { previousSibling, nextSibling } = child;
    node.parentNode = this;
    node.previousSibling = previousSibling;
    node.nextSibling = nextSibling;
    if (previousSibling === null) this.firstChild = node;
    else previousSibling.nextSibling = node;
    if (nextSibling === null) this.lastChild = node;
    else nextSibling.previousSibling = node;
    child.parentNode = null;
    child.previousSibling = null;
    child.nextSibling = null;
  }
}

function firstElementFrom(node: LinkedNode | null): LinkedElement | null {
  let at = node;
  while (at !== null && at.nodeType !== ELEMENT) at = at.nextSibling;
  return at;
}

/** Linked nodes of a light tree. */
export function linkTree(source: LightElement, keeps: KeepsElement): LinkedElement {
  const element = new LinkedElement(source.name, source);
  linkChildren(element, source, keeps);
  return element;
}

function linkChildren(element: LinkedElement, source: LightElement, keeps: KeepsElement): void {
  for (const child of source.children) {
    if (isText(child)) element.appendChild(new LinkedText(child.data, child));
    else if (isTag(child) && keeps(child)) element.appendChild(linkTree(child, keeps));
  }
}

/** Whether the element contains no text other than white space. */
export function isBlank(element: LinkedElement): boolean {
  for (let child = element.firstChild; child !== null; child = child.nextSibling)
    if (child.nodeType === TEXT ? child.textContent.trim() !== "" : !isBlank(child)) return false;
  return true;
}

/** The descendants with these names, in document order, case-insensitive. */
export function collectElements(element: LinkedElement, names: readonly string[]): LinkedElement[] {
  const found: LinkedElement[] = [];
  collect(element, new Set(names.map((name) => name.toLowerCase())), found);
  return found;
}

function collect(parent: LinkedElement, names: ReadonlySet<string>, found: LinkedElement[]): void {
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType !== ELEMENT) continue;
    if (names.has(child.localName)) found.push(child);
    collect(child, names, found);
  }
}

export interface LinkInElement {
  readonly href: string | null;
  readonly text: string;
}

/** An element's text and its links with their texts, in one walk. */
export function readLinks(element: LinkedElement): { text: string; links: LinkInElement[] } {
  const links: LinkInElement[] = [];
  return { text: readLinksBelow(element, links), links };
}

function readLinksBelow(element: LinkedElement, links: LinkInElement[]): string {
  let text = "";
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === TEXT) {
      text += child.textContent;
      continue;
    }
    const below = readLinksBelow(child, links);
    if (child.localName === "a") links.push({ href: child.getAttribute("href"), text: below });
    text += below;
  }
  return text;
}
