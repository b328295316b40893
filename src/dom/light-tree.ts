import { type ChildNode, Element, isTag, isText, type ParentNode, Text } from "domhandler";

/** Removes a node from its tree; no effect on a node without a parent. */
export function removeNode(node: ChildNode): void {
  const { parent, prev, next } = node;
  if (parent === null) return;
  if (prev !== null) prev.next = next;
  if (next !== null) next.prev = prev;
  // First and last child need no search: whole lists are removed from there.
  if (next === null) parent.children.pop();
  else parent.children.splice(prev === null ? 0 : parent.children.indexOf(node), 1);
  node.parent = null;
  node.prev = null;
  node.next = null;
}

/** Whether a node is this container, or in it at any depth. */
export function isInside(node: ChildNode | ParentNode | null, container: ParentNode): boolean {
  for (let at = node; at !== null; at = at.parent) if (at === container) return true;
  return false;
}

/** Removes the children for which `keeps` returns `false`, all at once: one by one would be quadratic. */
export function keepChildren(parent: ParentNode, keeps: (child: ChildNode) => boolean): void {
  const kept: ChildNode[] = [];
  for (const child of parent.children) {
    if (keeps(child)) kept.push(child);
    else child.parent = null;
  }
  if (kept.length === parent.children.length) return;
  for (let index = 0; index < kept.length; index++) {
    const node = kept[index] as ChildNode;
    node.prev = kept[index - 1] ?? null;
    node.next = kept[index + 1] ?? null;
  }
  parent.children = kept;
}

/** Replaces the children of `parent`, removing them from their previous parents. */
export function setChildren(parent: ParentNode, children: ChildNode[]): void {
  for (let index = 0; index < children.length; index++) {
    const node = children[index] as ChildNode;
    node.parent = parent;
    node.prev = children[index - 1] ?? null;
    node.next = children[index + 1] ?? null;
  }
  parent.children = children;
}

/** Appends a node that has no parent. */
export function appendNode(parent: ParentNode, node: ChildNode): void {
  const last = parent.children.at(-1) ?? null;
  if (last !== null) last.next = node;
  node.prev = last;
  node.next = null;
  node.parent = parent;
  parent.children.push(node);
}

/** Inserts a node that has no parent as the first child. */
export function prependNode(parent: ParentNode, node: ChildNode): void {
  const first = parent.children[0] ?? null;
  parent.children.unshift(node);
  node.parent = parent;
  node.prev = null;
  node.next = first;
  if (first !== null) first.prev = node;
}

/** Inserts a node that has no parent after a node that has one. */
export function insertAfter(before: ChildNode, node: ChildNode): ChildNode {
  const { parent, next } = before;
  if (parent === null) throw new Error("A node without a parent cannot have a sibling.");
  parent.children.splice(parent.children.indexOf(before) + 1, 0, node);
  node.parent = parent;
  node.prev = before;
  node.next = next;
  before.next = node;
  if (next !== null) next.prev = node;
  return node;
}

/** The text of a node and its descendants, unmodified. */
export function textOf(node: ChildNode | ParentNode): string {
  if (isText(node as ChildNode)) return (node as Text).data;
  if (!("children" in node)) return "";
  let text = "";
  for (const child of node.children) text += textOf(child);
  return text;
}

/**
 * Calls `visit` for each element below `root` in document order; if it returns `false`, the element's children are
 * skipped.
 */
export function walkElements(root: ParentNode, visit: (element: Element) => boolean): void {
  const { children } = root;
  // Indexed: an iterator costs more than the walk until the code is optimised.
  for (let index = 0; index < children.length; index++) {
    const child = children[index] as ChildNode;
    if (isTag(child) && visit(child) && child.children.length > 0) walkElements(child, visit);
  }
}

/**
 * Replaces elements below `parent`, in place and in one walk. `rewrite` returns an element's replacement, which is not
 * visited again, or `null` to keep the element and visit its children.
 */
export function rewriteElements(parent: ParentNode, rewrite: (element: Element) => readonly ChildNode[] | null): void {
  const before = parent.children;
  // Allocated only if needed: most elements keep their children.
  let children: ChildNode[] | null = null;
  for (let index = 0; index < before.length; index++) {
    const child = before[index] as ChildNode;
    const replacement = isTag(child) ? rewrite(child) : null;
    if (replacement === null) {
      if (isTag(child) && child.children.length > 0) rewriteElements(child, rewrite);
      children?.push(child);
    } else {
      children ??= before.slice(0, index);
      for (const node of replacement) children.push(node);
    }
  }
  if (children !== null) setChildren(parent, children);
}

/** A new element with these children, which must have no parent. */
export function makeElement(name: string, attribs: Record<string, string>, children: readonly ChildNode[]): Element {
  const element = new Element(name, attribs, []);
  for (const child of children) appendNode(element, child);
  return element;
}

export function makeText(text: string): Text {
  return new Text(text);
}
