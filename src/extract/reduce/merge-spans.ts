import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { makeText, setChildren, textOf } from "../../dom/light-tree.ts";
import { isHidden } from "../../dom/visibility.ts";

/** A shorter row of spans marks something: a price, a date, a text for screen readers. */
const MIN_SPANS = 8;

const COLOURING: ReadonlySet<string> = new Set(["span", "font"]);
/** Attributes that only colour a text, or number it for scripts. */
const WITHOUT_MEANING = /^(?:class|style|id|color|face|size|tabindex|data-.*)$/;

/** Turns long rows of spans that only colour their text, as in code and transcripts, into text. No word is lost. */
export function mergeSpans(page: Document): [] {
  mergeWithin(page);
  return [];
}

function mergeWithin(parent: ParentNode): void {
  for (const child of parent.children) if (isTag(child)) mergeWithin(child);
  if (parent.children.filter(isColouring).length < MIN_SPANS) return;
  const children: ChildNode[] = [];
  for (const child of parent.children) add(children, isColouring(child) ? makeText(textOf(child)) : child);
  setChildren(parent, children);
}

/** Merges adjacent texts. */
function add(children: ChildNode[], node: ChildNode): void {
  const last = children.at(-1);
  if (isText(node) && last !== undefined && isText(last)) last.data += node.data;
  else children.push(node);
}

function isColouring(node: ChildNode): node is Element {
  return (
    isTag(node) &&
    COLOURING.has(node.name) &&
    !isHidden(node) &&
    Object.keys(node.attribs).every((name) => WITHOUT_MEANING.test(name)) &&
    node.children.every((child) => isText(child) || isColouring(child))
  );
}
