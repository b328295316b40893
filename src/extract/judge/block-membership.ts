import { type ChildNode, isTag, isText, type ParentNode } from "domhandler";
import type { LightCopy } from "../../dom/light-copy.ts";
import type { JudgedBlock } from "./judged-page.ts";

/** Text nodes of the page that the article contains. */
export function sourceTexts(article: LightCopy): Set<ChildNode> {
  const texts = new Set<ChildNode>();
  const visit = (parent: ParentNode): void => {
    for (const child of parent.children) {
      const source = isText(child) ? article.sources.get(child) : undefined;
      if (source !== undefined) texts.add(source);
      else if (isTag(child)) visit(child);
    }
  };
  visit(article.root);
  return texts;
}

/** Share (0 to 1) of an article's text that is from the page, and not stated in its JSON-LD or script state. */
export function shareFromPage({ root, sources }: LightCopy): number {
  let fromPage = 0;
  let all = 0;
  const visit = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (isText(child)) {
        all += child.data.length;
        if (sources.has(child)) fromPage += child.data.length;
      } else if (isTag(child)) visit(child);
    }
  };
  visit(root);
  return all === 0 ? 1 : fromPage / all;
}

/** Whether the first text of a block is among these. */
export function startsIn({ judged }: { readonly judged: JudgedBlock }, texts: ReadonlySet<ChildNode>): boolean {
  const { start } = judged.history;
  return start !== null && texts.has(start);
}

/** The first text node that is not only white space. */
export function firstText(nodes: readonly ChildNode[]): ChildNode | null {
  for (const node of nodes) {
    if (isText(node)) {
      if (node.data.trim() !== "") return node;
    } else if (isTag(node)) {
      const text = firstText(node.children);
      if (text !== null) return text;
    }
  }
  return null;
}
