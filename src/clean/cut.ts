import { type ChildNode, Element, isTag, isText, type ParentNode } from "domhandler";
import { textLines } from "./text-lines.ts";

/** Elements that are meaningful without text. */
const MEANINGFUL_WHEN_EMPTY = new Set(
  "img picture video audio iframe svg object embed hr canvas math td th".split(" "),
);

/** The location of the nodes, for example `article > div.share-bar`, and their text, one block per line. */
export function describeCut(nodes: readonly ChildNode[]): { readonly selector: string; readonly text: string } {
  const [first] = nodes;
  if (first === undefined) return { selector: "", text: "" };
  const own = nodes.length === 1 && isTag(first) ? shortSelector(first) : "line";
  const selector = first.parent instanceof Element ? `${shortSelector(first.parent)} > ${own}` : own;
  return { selector, text: textLines(nodes).join("\n") };
}

/**
 * Removes nodes from their tree, together with the line break that ended them and any containers left empty. Sibling
 * links are updated at once, child arrays only in `finish`: splicing an array for each of many thousand lines would be
 * quadratic.
 */
export class Cutter {
  private readonly parents = new Set<ParentNode>();

  cut(nodes: readonly ChildNode[]): void {
    const [first] = nodes;
    const last = nodes.at(-1);
    if (first === undefined || last === undefined) return;
    const { parent } = first;
    if (nodes.length > 1 || !isTag(first)) {
      const end = last.next ?? first.prev;
      if (end !== null && isTag(end) && end.name === "br") this.unlink(end);
    }
    const before = first.prev;
    let after = first.next;
    for (const node of nodes) {
      if (node === after) after = node.next;
      this.unlink(node);
    }
    if (parent instanceof Element && isRemovable(parent) && isAllBlank(before, after)) this.cut([parent]);
  }

  /** Updates the child arrays. */
  finish(): void {
    for (const parent of this.parents) parent.children = parent.children.filter((child) => child.parent === parent);
    this.parents.clear();
  }

  private unlink(node: ChildNode): void {
    const { parent, prev, next } = node;
    if (parent === null) return;
    if (prev !== null) prev.next = next;
    if (next !== null) next.prev = prev;
    node.parent = null;
    node.prev = null;
    node.next = null;
    this.parents.add(parent);
  }
}

/** The root and its wrapper stay. */
function isRemovable(emptied: Element): boolean {
  return emptied.name !== "body" && !MEANINGFUL_WHEN_EMPTY.has(emptied.name) && Boolean(emptied.parent?.parent);
}

/**
 * Whether nothing is left around a removal. Removals come in document order, so the nearest remaining lines come after
 * it.
 */
function isAllBlank(before: ChildNode | null, after: ChildNode | null): boolean {
  for (let at = after; at !== null; at = at.next) if (!isBlank(at)) return false;
  for (let at = before; at !== null; at = at.prev) if (!isBlank(at)) return false;
  return true;
}

function isBlank(node: ChildNode): boolean {
  if (isText(node)) return node.data.trim() === "";
  return isTag(node) ? node.name === "br" || isEmpty(node) : true;
}

function isEmpty(element: Element): boolean {
  return (
    !MEANINGFUL_WHEN_EMPTY.has(element.name) &&
    element.children.every((child) => child.parent !== element || isBlank(child))
  );
}

function shortSelector(element: Element): string {
  const id = element.attribs.id;
  const classes = (element.attribs.class ?? "").split(/\s+/).filter((token) => token !== "");
  if (classes.length > 0) return `${element.name}.${classes.slice(0, 2).join(".")}`;
  return id === undefined || id === "" ? element.name : `${element.name}#${id}`;
}
