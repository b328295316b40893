import { type ChildNode, type Element, isTag, isText, type ParentNode } from "domhandler";
import type TurndownService from "turndown";

/**
 * Preformatted text as a fenced block, with its language if known:
 * https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
export function code(turndown: TurndownService): void {
  turndown.addRule("preformatted", {
    filter: "pre",
    replacement: (_content, node) => {
      const block = node as unknown as Element;
      const text = linesOf(block).replace(/^\n/, "").trimEnd();
      if (text === "") return "";
      const fence = "`".repeat(Math.max(3, longestTicks(text) + 1));
      return `\n\n${fence}${languageOf(block)}\n${text}\n${fence}\n\n`;
    },
  });
}

function linesOf(parent: ParentNode): string {
  let text = "";
  for (const child of parent.children as ChildNode[]) {
    if (isText(child)) text += child.data;
    else if (isTag(child)) text += child.name === "br" ? "\n" : linesOf(child);
  }
  return text;
}

function longestTicks(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}

function languageOf(block: Element): string {
  const inner = block.children.find((child): child is Element => isTag(child) && child.name === "code");
  return /\blanguage-([\w+#.-]+)/.exec(inner?.attribs.class ?? block.attribs.class ?? "")?.[1] ?? "";
}
