import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { setChildren } from "../../dom/light-tree.ts";
import { isHidden } from "../../dom/visibility.ts";
import { leadsWithin } from "./place-lists.ts";

/** Elements that only style a few words; manuals have thousands of them. */
const STYLING: ReadonlySet<string> = new Set("abbr acronym big font samp small span tt var".split(" "));
/** Elements that have nothing but another box in them. */
const BOXES: ReadonlySet<string> = new Set(["div", "section"]);

/**
 * Turns words with a style of their own, links and anchors within the page, and boxes around one other box into what
 * they contain. No word is lost.
 */
export function unwrapInline(page: Document): [] {
  unwrapWithin(page);
  return [];
}

function unwrapWithin(parent: ParentNode): void {
  for (const child of parent.children) if (isTag(child)) unwrapWithin(child);
  if (!parent.children.some(isWrapper)) return;
  const children: ChildNode[] = [];
  for (const child of parent.children)
    for (const node of isWrapper(child) ? child.children : [child]) {
      const last = children.at(-1);
      if (isText(node) && last !== undefined && isText(last)) last.data += node.data;
      else children.push(node);
    }
  setChildren(parent, children);
}

function isWrapper(node: ChildNode): node is Element {
  if (!isTag(node) || isHidden(node)) return false;
  return (
    STYLING.has(node.name) || (node.name === "a" && leadsWithin(node)) || (BOXES.has(node.name) && hasOneBox(node))
  );
}

function hasOneBox({ children }: Element): boolean {
  const [only, ...more] = children.filter((child) => !isText(child) || /\S/.test(child.data));
  return more.length === 0 && only !== undefined && isTag(only) && (BOXES.has(only.name) || only.name === "p");
}
