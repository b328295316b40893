import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { setChildren } from "../../dom/light-tree.ts";
import { isHidden } from "../../dom/visibility.ts";
import { leadsWithin } from "./place-lists.ts";

/** Elements that only style a few words; manuals have thousands of them. */
const STYLING: ReadonlySet<string> = new Set("abbr acronym big font samp small span tt var".split(" "));
/** A reference has thousands of these too, but they say more: names, values, what is stressed. */
const EMPHASIS: ReadonlySet<string> = new Set("b code em i kbd strong".split(" "));
/** Elements that have nothing but another box in them. */
const BOXES: ReadonlySet<string> = new Set(["div", "section"]);

/**
 * Turns words with a style of their own, links and anchors within the page, and boxes around one other box into what
 * they contain. No word is lost.
 */
export function unwrapInline(page: Document): [] {
  unwrapWithin(page, isWrapper);
  return [];
}

/** Turns emphasised words and pieces of code in a line into plain text. No word is lost. */
export function unwrapEmphasis(page: Document): [] {
  unwrapWithin(page, isEmphasis);
  return [];
}

function unwrapWithin(parent: ParentNode, unwraps: (node: ChildNode) => node is Element): void {
  for (const child of parent.children) if (isTag(child)) unwrapWithin(child, unwraps);
  if (!parent.children.some(unwraps)) return;
  const children: ChildNode[] = [];
  for (const child of parent.children)
    for (const node of unwraps(child) ? child.children : [child]) {
      const last = children.at(-1);
      if (isText(node) && last !== undefined && isText(last)) last.data += node.data;
      else children.push(node);
    }
  setChildren(parent, children);
}

function isEmphasis(node: ChildNode): node is Element {
  if (!isTag(node) || !EMPHASIS.has(node.name) || isHidden(node)) return false;
  // Its class may name the language.
  return node.parent === null || !isTag(node.parent) || node.parent.name !== "pre";
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
