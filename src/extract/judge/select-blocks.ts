import { type ChildNode, Element, isTag, isText, type ParentNode, Text } from "domhandler";
import type { Block } from "../../clean/blocks.ts";
import type { LightCopy } from "../../dom/light-copy.ts";
import { copyBranch } from "../../dom/light-copy.ts";
import { appendNode } from "../../dom/light-tree.ts";

/** Elements that separate or illustrate the text around them. */
const BETWEEN: ReadonlySet<string> = new Set(["br", "hr", "img", "amp-img", "picture", "td", "th"]);

/** What a figure or a table shows is of the article, and so is what it is called. */
const CAPTIONS: ReadonlySet<string> = new Set(["figcaption", "caption"]);
const CAPTIONED: ReadonlySet<string> = new Set(["figure", "table"]);

/** A copy of the page reduced to these blocks, the elements around them and the images between them. */
export function selectBlocks(page: ParentNode, blocks: readonly Block[]): LightCopy {
  const chosen = new Set<ChildNode>(blocks.flatMap(({ nodes }) => nodes));
  const around = new Set<ParentNode>();
  for (const node of chosen) for (let at = node.parent; at !== null && !around.has(at); at = at.parent) around.add(at);
  const sources = new Map<ChildNode, ChildNode>();
  const copyChildren = (from: ParentNode, to: Element): void => {
    const isHolding = (child: ChildNode) => chosen.has(child) || (isTag(child) && around.has(child));
    const first = from.children.findIndex(isHolding);
    const last = from.children.findLastIndex(isHolding);
    for (const [index, child] of from.children.entries()) {
      if (chosen.has(child)) appendNode(to, copyNode(child, sources));
      else if (!isTag(child)) continue;
      else if (around.has(child)) {
        const copy = new Element(child.name, { ...child.attribs }, []);
        sources.set(copy, child);
        copyChildren(child, copy);
        appendNode(to, copy);
      } else if (CAPTIONS.has(child.name) && CAPTIONED.has((from as Element).name))
        appendNode(to, copyBranch(child, sources));
      else if (index > first && index < last) copyBetween(child, to, sources);
    }
  };
  const root = new Element("div", {}, []);
  copyChildren(smallestAround(page, around, chosen), root);
  return { root, sources };
}

/** The innermost element that contains everything chosen. */
function smallestAround(page: ParentNode, around: ReadonlySet<ParentNode>, chosen: ReadonlySet<ChildNode>): ParentNode {
  let at = page;
  for (;;) {
    const holding = at.children.filter((child) => chosen.has(child) || around.has(child as Element));
    const [only] = holding;
    if (only === undefined || holding.length > 1 || chosen.has(only)) return at;
    at = only as Element;
  }
}

function copyNode(node: ChildNode, sources: Map<ChildNode, ChildNode>): ChildNode {
  if (isTag(node)) return copyBranch(node, sources);
  const text = new Text(isText(node) ? node.data : "");
  sources.set(text, node);
  return text;
}

function copyBetween(element: Element, to: Element, sources: Map<ChildNode, ChildNode>): void {
  if (BETWEEN.has(element.name)) appendNode(to, copyBranch(element, sources));
  else if (element.name === "figure")
    for (const child of element.children) if (isTag(child)) copyBetween(child, to, sources);
}
