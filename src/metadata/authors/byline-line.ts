import { type ChildNode, isTag, isText, type ParentNode } from "domhandler";
import { collapse } from "../facts/line-of.ts";

const UNREAD = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "iframe",
  "img",
  "picture",
  "time",
  "form",
  "select",
]);
const BLOCKS = new Set(
  "address article aside blockquote br dd details div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p section table td th tr ul".split(
    " ",
  ),
);

/** Texts and breaks to read of a byline, and UTF-16 units of each text; anything longer is not a byline. */
const MAX_PARTS = 300;
const MAX_TEXT_CHARS = 1_000;

/**
 * The pieces of a byline as readers see them: separated by blocks, by line breaks, and where two elements touch without
 * a space ("Ada Obi" next to "Staff Writer"), which pages separate by CSS.
 */
export function bylinePieces(node: ChildNode | ParentNode): string[] {
  const text: string[] = [];
  gather(node, text);
  return text.join("").split("\n").map(collapse).filter(Boolean);
}

function gather(node: ChildNode | ParentNode, text: string[]): void {
  if (text.length > MAX_PARTS) return;
  if (isText(node as ChildNode)) {
    text.push((node as unknown as { data: string }).data.slice(0, MAX_TEXT_CHARS).replace(/\s+/g, " "));
    return;
  }
  if (!("children" in node)) return;
  const name = isTag(node as ChildNode) ? (node as unknown as { name: string }).name : "";
  if (UNREAD.has(name)) {
    text.push("\n");
    return;
  }
  const mark = BLOCKS.has(name) ? "\n" : "";
  text.push(mark);
  for (const child of node.children) {
    if (isTag(child) && touches(text, child)) text.push("\n");
    gather(child, text);
    if (isTag(child) && child.next !== null && isTag(child.next) && !endsOpen(text)) text.push("\n");
  }
  text.push(mark);
}

/** Whether an element starts right after a letter or digit. */
function touches(text: readonly string[], child: ChildNode): boolean {
  return !endsOpen(text) && /^[\p{Lu}\p{N}]/u.test(firstText(child));
}

function endsOpen(text: readonly string[]): boolean {
  for (let index = text.length - 1; index >= 0; index--) {
    const piece = text[index] ?? "";
    if (piece !== "") return !/[\p{L}\p{N}.]$/u.test(piece);
  }
  return true;
}

function firstText(node: ChildNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node) || UNREAD.has(node.name)) return "";
  for (const child of node.children) {
    const text = firstText(child);
    if (text !== "") return text;
  }
  return "";
}
