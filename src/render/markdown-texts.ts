import type TurndownService from "turndown";

/** Elements for which GitHub's Markdown has no syntax, rendered in the most readable way. */
export function texts(turndown: TurndownService): void {
  // A caption is set in italics to distinguish it from the text, as in print.
  turndown.addRule("caption", { filter: "figcaption", replacement: (content) => onItsLine(content, "*") });
  turndown.addRule("summary", {
    filter: "summary",
    // A heading in it stands out by itself.
    replacement: (content) => (/^\s*#{1,6} /.test(content) ? `\n\n${oneLine(content)}\n\n` : onItsLine(content, "**")),
  });
  // https://michelf.ca/projects/php-markdown/extra/#def-list
  turndown.addRule("term", { filter: "dt", replacement: (content) => `\n\n${oneLine(content)}\n` });
  turndown.addRule("definition", {
    filter: "dd",
    replacement: (content) => `\n: ${content.trim().replace(/\n(?=.)/g, "\n  ")}\n`,
  });
  // Inline HTML may contain Markdown.
  turndown.addRule("ruby", { filter: ["ruby", "rt", "rp"], replacement: inTag });
  // Without its tag, 10<sup>3</sup> would read 103.
  turndown.addRule("script", {
    filter: ["sup", "sub"],
    replacement: (content, node) => (content.trim() === "" || content.includes("\n") ? content : inTag(content, node)),
  });
}

function inTag(content: string, { nodeName }: Node): string {
  const name = nodeName.toLowerCase();
  return `<${name}>${content}</${name}>`;
}

function onItsLine(content: string, mark: string): string {
  // Nested emphasis would end the outer one.
  const line = oneLine(content).replace(/(?<!\\)\*+/g, "");
  return line === "" ? "" : `\n\n${mark}${line}${mark}\n\n`;
}

function oneLine(content: string): string {
  return content.replace(/\s+/g, " ").trim();
}
