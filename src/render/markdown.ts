import TurndownService from "turndown";
import { code } from "./markdown-code.ts";
import { escapeMarkdown, withoutMarks } from "./markdown-escape.ts";
import { links } from "./markdown-links.ts";
import { formulas } from "./markdown-math.ts";
import { markdownTree } from "./markdown-node.ts";
import { tables } from "./markdown-table.ts";

let service: TurndownService | null = null;

/** GitHub-flavoured Markdown of a sanitised element. */
export function renderMarkdown(sanitised: HTMLElement): string {
  service ??= makeService();
  const markdown = service.turndown(markdownTree(sanitised) as unknown as HTMLElement);
  return withoutMarks(markdown).trim();
}

function makeService(): TurndownService {
  const turndown = new TurndownService({
    headingStyle: "atx",
    hr: "---",
    bulletListMarker: "-",
    emDelimiter: "*",
  });
  turndown.escape = escapeMarkdown;
  turndown.use([tables, links, formulas, code]);
  // https://github.github.com/gfm/#strikethrough-extension-
  turndown.addRule("strikethrough", { filter: ["del", "s"], replacement: (content) => `~~${content}~~` });
  // Turndown pads markers to four columns and leaves blanks on empty quoted lines: valid, but nobody writes so.
  const numbers = new WeakMap<Node, number>();
  turndown.addRule("listItem", {
    filter: "li",
    replacement: (content, node) => {
      const marker = markerOf(node, numbers);
      return `${indented(marker, " ".repeat(marker.length), content)}${node.nextSibling === null ? "" : "\n"}`;
    },
  });
  turndown.addRule("blockquote", {
    filter: "blockquote",
    replacement: (content) => `\n\n${indented("> ", "> ", content)}\n\n`,
  });
  return turndown;
}

/** @param numbers of the last item, by list. Items come in their order, because their list is written in it. */
function markerOf(item: HTMLElement, numbers: WeakMap<Node, number>): string {
  const list = item.parentNode as HTMLElement;
  if (list.nodeName !== "OL") return "- ";
  const start = Number.parseInt(list.getAttribute("start") ?? "1", 10);
  const number = (numbers.get(list) ?? (Number.isNaN(start) ? 1 : start) - 1) + 1;
  numbers.set(list, number);
  return `${number}. `;
}

/** Lines with what stands before the first and before each other; nothing trails on empty ones. */
function indented(first: string, others: string, content: string): string {
  const [head = "", ...tail] = content.replace(/^\n+|\n+$/g, "").split("\n");
  return [first + head, ...tail.map((line) => (line === "" ? others.trimEnd() : others + line))].join("\n");
}
