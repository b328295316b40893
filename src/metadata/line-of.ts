import { type ChildNode, isTag, isText, type ParentNode } from "domhandler";

const UNREAD = new Set(["script", "style", "template", "noscript", "svg", "iframe", "button", "select"]);
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** White space and its invisible kin as one space, none at the ends. */
export function collapse(text: string): string {
  return text
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** What a reader sees of a node, as one line: blocks and line breaks part words, scripts and icons say nothing. */
export function lineOf(node: ChildNode | ParentNode): string {
  return collapse(linesOf(node).join(" "));
}

/** What a reader sees of a node, a line for each block. */
export function linesOf(node: ChildNode | ParentNode): string[] {
  const parts: string[] = [];
  gather(node, parts);
  return parts.join("").split("\n").map(collapse).filter(Boolean);
}

function gather(node: ChildNode | ParentNode, parts: string[]): void {
  if (isText(node as ChildNode)) {
    parts.push((node as unknown as { data: string }).data.replace(/\s+/g, " "));
    return;
  }
  if (!("children" in node)) return;
  if (!isTag(node as ChildNode)) {
    for (const child of node.children) gather(child, parts);
    return;
  }
  const { name } = node as { name: string } & ParentNode;
  if (UNREAD.has(name)) return;
  const apart = !INLINE.has(name);
  if (apart) parts.push("\n");
  for (const child of node.children) gather(child, parts);
  if (apart) parts.push("\n");
}
