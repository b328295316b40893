import type TurndownService from "turndown";
import { CALLOUT, CALLOUT_TITLE, calloutKind } from "./callouts.ts";
import { FOOTNOTE, FOOTNOTE_BACK, FOOTNOTE_MARK } from "./footnotes.ts";

/** Indentation of a footnote's content, in columns. */
const NOTE_INDENT = " ".repeat(4);

/** Footnotes and callouts in GitHub's syntax: https://docs.github.com/get-started/writing-on-github */
export function notes(turndown: TurndownService): void {
  turndown.addRule("footnote", {
    filter: (node) => labelOf(node, FOOTNOTE) !== null && node.nodeName !== "A" && node.nodeName !== "SUP",
    replacement: (content, node) => {
      if (isInFootnote(node)) return `\n\n${content}\n\n`;
      const text = withoutNumber(content.trim(), labelOf(node, FOOTNOTE) ?? "").replace(
        /\n(?=[^\n])/g,
        `\n${NOTE_INDENT}`,
      );
      return `\n\n[^${labelOf(node, FOOTNOTE)}]: ${text}\n\n`;
    },
  });
  turndown.addRule("footnote-back", { filter: (node) => classOf(node) === FOOTNOTE_BACK, replacement: () => "" });
  turndown.addRule("footnote-mark", {
    filter: (node) => labelOf(node, FOOTNOTE_MARK) !== null,
    replacement: (_content, node) => `[^${labelOf(node, FOOTNOTE_MARK)}]`,
  });
  turndown.addRule("callout-title", {
    filter: (node) => classOf(node) === CALLOUT_TITLE,
    replacement: (content, node) => {
      const line = content
        .replace(/\s+/g, " ")
        .replace(/(?<!\\)\*+/g, "")
        .trim();
      return line === "" || (!line.includes(" ") && calloutKind(line) === calloutAround(node))
        ? ""
        : `\n\n**${line}**\n\n`;
    },
  });
  turndown.addRule("callout", {
    filter: (node) => node.nodeName === "BLOCKQUOTE" && labelOf(node, CALLOUT) !== null,
    replacement: (content, node) => {
      const lines = content.trim().split("\n");
      const quoted = lines.map((line) => (line === "" ? ">" : `> ${line}`)).join("\n");
      return `\n\n> [!${labelOf(node, CALLOUT)?.toUpperCase()}]\n${quoted}\n\n`;
    },
  });
}

function classOf(node: Node): string {
  return (node as HTMLElement).getAttribute("class") ?? "";
}

/** The rest of an element's class after `beginning`; `null` if it has another class. */
function labelOf(node: Node, beginning: string): string | null {
  const name = classOf(node);
  return name.startsWith(beginning) && !name.includes(" ") ? name.slice(beginning.length) : null;
}

/** Nested notes would be indented at each level. */
function isInFootnote(node: Node): boolean {
  for (let box = node.parentNode; box !== null && "getAttribute" in box; box = box.parentNode)
    if (labelOf(box, FOOTNOTE) !== null) return true;
  return false;
}

function calloutAround(node: Node): string | null {
  for (let box = node.parentNode; box !== null && "getAttribute" in box; box = box.parentNode) {
    const kind = labelOf(box, CALLOUT);
    if (kind !== null) return kind;
  }
  return null;
}

/** Removes the remains of backlinks, and of a number that was one or is the note's label. */
function withoutNumber(text: string, label: string): string {
  const number = `<sup>${label}</sup>`;
  const rest = text.startsWith(number) ? text.slice(number.length).trimStart() : text;
  return rest
    .replace(/^(?:\*\*\s*\*\*|\^)\s*/, "")
    .replace(/^\\?\[\\?\]\s*/, "")
    .replace(/^\\?\.\s+/, "");
}
