import type TurndownService from "turndown";

/** Texts that Markdown of GitHub has no syntax for: each by what reads best without one. */
export function texts(turndown: TurndownService): void {
  // A caption is told from the text by its letters, as in print.
  turndown.addRule("caption", { filter: "figcaption", replacement: (content) => onItsLine(content, "*") });
  turndown.addRule("summary", { filter: "summary", replacement: (content) => onItsLine(content, "**") });
  // https://michelf.ca/projects/php-markdown/extra/#def-list
  turndown.addRule("term", { filter: "dt", replacement: (content) => `\n\n${oneLine(content)}\n` });
  turndown.addRule("definition", {
    filter: "dd",
    replacement: (content) => `\n: ${content.trim().replace(/\n(?=.)/g, "\n  ")}\n`,
  });
  // HTML may stand within a line of Markdown, and what it holds is Markdown.
  turndown.addRule("ruby", {
    filter: ["ruby", "rt", "rp"],
    replacement: (content, node) => `<${node.nodeName.toLowerCase()}>${content}</${node.nodeName.toLowerCase()}>`,
  });
}

function onItsLine(content: string, mark: string): string {
  // Emphasis within would end the one around it.
  const line = oneLine(content).replace(/(?<!\\)\*+/g, "");
  return line === "" ? "" : `\n\n${mark}${line}${mark}\n\n`;
}

function oneLine(content: string): string {
  return content.replace(/\s+/g, " ").trim();
}
