import { gfm } from "@joplin/turndown-plugin-gfm";
import TurndownService from "turndown";

let service: TurndownService | null = null;

/** GitHub-flavoured Markdown of a sanitised element. */
export function renderMarkdown(sanitised: HTMLElement): string {
  service ??= makeService();
  return service.turndown(sanitised).trim();
}

function makeService(): TurndownService {
  const turndown = new TurndownService({
    headingStyle: "atx",
    hr: "---",
    bulletListMarker: "-",
    codeBlockStyle: "fenced",
    emDelimiter: "*",
  });
  turndown.use(gfm);
  // Turndown pads markers to four columns and leaves blanks on empty quoted lines: valid, but nobody writes so.
  turndown.addRule("listItem", {
    filter: "li",
    replacement: (content, node) => {
      const marker = markerOf(node);
      return `${indented(marker, " ".repeat(marker.length), content)}${node.nextSibling === null ? "" : "\n"}`;
    },
  });
  turndown.addRule("blockquote", {
    filter: "blockquote",
    replacement: (content) => `\n\n${indented("> ", "> ", content)}\n\n`,
  });
  return turndown;
}

function markerOf(item: HTMLElement): string {
  const list = item.parentElement;
  if (list?.nodeName !== "OL") return "- ";
  const start = Number.parseInt(list.getAttribute("start") ?? "1", 10);
  return `${(Number.isNaN(start) ? 1 : start) + [...list.children].indexOf(item)}. `;
}

/** Lines with what stands before the first and before each other; nothing trails on empty ones. */
function indented(first: string, others: string, content: string): string {
  const [head = "", ...tail] = content.replace(/^\n+|\n+$/g, "").split("\n");
  return [first + head, ...tail.map((line) => (line === "" ? others.trimEnd() : others + line))].join("\n");
}
