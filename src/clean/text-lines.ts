import { type AnyNode, hasChildren, isTag, isText } from "domhandler";
import { collapsedBlanks } from "../text/collapsed-blanks.ts";
import { BLOCK_TAGS, NON_TEXT_TAGS } from "./block-tags.ts";

/** The text of sibling nodes, one line per block, white space collapsed. */
export function textLines(nodes: readonly AnyNode[]): string[] {
  const lines = [""];
  for (const node of nodes) collect(node, lines);
  return lines.map((line) => collapsedBlanks(line).trim()).filter((line) => line !== "");
}

function collect(node: AnyNode, lines: string[]): void {
  if (isText(node)) {
    lines[lines.length - 1] += node.data;
    return;
  }
  if (!hasChildren(node)) return;
  if (isTag(node)) {
    if (NON_TEXT_TAGS.has(node.name)) return;
    if (node.name === "br") lines.push("");
  }
  const isBlock = isTag(node) && BLOCK_TAGS.has(node.name);
  if (isBlock) lines.push("");
  for (const child of node.children) collect(child, lines);
  if (isBlock) lines.push("");
}
