import TurndownService from "turndown";
import { code } from "./markdown-code.ts";
import { escapeMarkdown, withoutMarks } from "./markdown-escape.ts";
import { links } from "./markdown-links.ts";
import { formulas } from "./markdown-math.ts";
import { markdownTree } from "./markdown-node.ts";
import { notes } from "./markdown-notes.ts";
import { tables } from "./markdown-table.ts";
import { texts } from "./markdown-texts.ts";
import { TASK_DONE, TASK_OPEN } from "./task-class.ts";

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
  turndown.use([tables, links, formulas, code, texts]);
  // https://github.github.com/gfm/#strikethrough-extension-
  turndown.addRule("strikethrough", { filter: ["del", "s"], replacement: (content) => `~~${content}~~` });
  // Turndown pads markers to four columns and leaves spaces on empty quoted lines: valid, but unidiomatic.
  const numbers = new WeakMap<Node, number>();
  turndown.addRule("listItem", {
    filter: "li",
    replacement: (content, node) => {
      if (isTooDeep(node)) return `\n\n${content}\n\n`;
      const marker = markerOf(node, numbers);
      return `${indented(marker + boxOf(node), " ".repeat(marker.length), content)}${node.nextSibling === null ? "" : "\n"}`;
    },
  });
  turndown.addRule("blockquote", {
    filter: "blockquote",
    replacement: (content, node) => `\n\n${isTooDeep(node) ? content : indented("> ", "> ", content)}\n\n`,
  });
  turndown.use(notes);
  return turndown;
}

/** Nesting depth of items and quotations, each of which repeats its markers on every line. Nobody reads deeper ones. */
const MAX_LEVELS = 8;

function isTooDeep(node: Node): boolean {
  let levels = 0;
  for (let box: Node | null = node; box !== null && levels <= MAX_LEVELS; box = box.parentNode)
    if (box.nodeName === "LI" || box.nodeName === "BLOCKQUOTE") levels++;
  return levels > MAX_LEVELS;
}

/** https://github.github.com/gfm/#task-list-items-extension- */
function boxOf(item: HTMLElement): string {
  const state = item.getAttribute("class");
  return state === TASK_DONE ? "[x] " : state === TASK_OPEN ? "[ ] " : "";
}

/** A longer number does not start an item: https://spec.commonmark.org/0.31.2/#ordered-list-marker */
const MAX_NUMBER = 999_999_999;

/** @param numbers of the last item, by list. Call it for items in document order. */
function markerOf(item: HTMLElement, numbers: WeakMap<Node, number>): string {
  const list = item.parentNode as HTMLElement;
  if (list.nodeName !== "OL") return "- ";
  const start = Number.parseInt(list.getAttribute("start") ?? "1", 10);
  const first = start >= 0 && start <= MAX_NUMBER ? start : 1;
  const number = (numbers.get(list) ?? first - 1) + 1;
  numbers.set(list, number);
  return `${number}. `;
}

/** Prefixes the first line and the others, without trailing spaces on empty ones. */
function indented(first: string, others: string, content: string): string {
  const lines = content.replace(/^\n+|\n+$/g, "").replace(/\n(?!\n)/g, `\n${others}`);
  return first + lines.replace(/\n(?=\n)/g, `\n${others.trimEnd()}`);
}
