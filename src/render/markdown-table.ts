import { type Element, isTag } from "domhandler";
import type TurndownService from "turndown";
import { walkElements } from "../dom/light-tree.ts";
import { escapeMarkdownLine } from "./markdown-escape.ts";

/** What no cell of a Markdown table can hold: a table with one of these stays HTML. */
const NOT_IN_CELLS = new Set("ul ol h1 h2 h3 h4 h5 h6 hr blockquote".split(" "));
/** In columns. Wider cells are no cells of a table that is read: each column is written out, on each row. */
const WIDEST = 20;
/** In characters. Narrower cells are filled up. */
const NARROWEST = 3;

interface TableShape {
  readonly kind: "rows" | "html" | "layout";
  /** Columns of the widest row. */
  readonly columns: number;
  /** The row that names the columns. */
  readonly heading: Element | null;
}

/**
 * Tables by https://github.github.com/gfm/#tables-extension-. The shape of each is read once: the
 * plugin for Turndown reads all rows anew for each cell of a heading.
 */
export function tables(turndown: TurndownService): void {
  const shapes = new WeakMap<Element, TableShape>();
  const shapeAround = (node: HTMLElement): TableShape | null => {
    const table = tableAround(node as unknown as Element);
    if (table === null) return null;
    const shape = shapes.get(table) ?? shapeOf(table);
    shapes.set(table, shape);
    return shape;
  };
  turndown.addRule("tableCaption", { filter: "caption", replacement: () => "" });
  turndown.addRule("tableSection", { filter: ["thead", "tbody", "tfoot"], replacement: (content) => content });
  turndown.addRule("tableCell", {
    filter: ["th", "td"],
    replacement: (content, node) => (shapeAround(node)?.kind === "rows" ? cell(content, node) : content),
  });
  turndown.addRule("tableRow", {
    filter: "tr",
    replacement: (content, node) => {
      const shape = shapeAround(node);
      if (shape?.kind !== "rows") return content;
      const row = node as unknown as Element;
      if (row !== shape.heading) return `\n${content}`;
      // A heading with fewer cells than the line below it makes no table.
      return `\n${content}${"     |".repeat(shape.columns - widthOf(row))}\n|${" --- |".repeat(shape.columns)}`;
    },
  });
  turndown.addRule("table", {
    filter: "table",
    replacement: (content, node) => {
      const shape = shapeAround(node);
      if (shape?.kind === "html") return `\n\n${withoutBlankLines(node.outerHTML)}\n\n`;
      if (shape?.kind !== "rows") return content;
      // Without a line below the first, it is no table.
      const { columns } = shape;
      const heading = shape.heading === null ? `|${"     |".repeat(columns)}\n|${" --- |".repeat(columns)}` : "";
      const caption = escapeMarkdownLine(node.getElementsByTagName("CAPTION")[0]?.textContent ?? "");
      return `\n\n${caption === "" ? "" : `${caption}\n\n`}${`${heading}${content.replace(/\n+/g, "\n")}`.trimStart()}\n\n`;
    },
  });
}

/** A blank line ends the HTML, and what follows would be Markdown: https://spec.commonmark.org/0.31.2/#html-blocks */
function withoutBlankLines(html: string): string {
  return html.replace(/\n(?=[^\S\n]*\n)/g, "&#10;");
}

function tableAround(node: Element): Element | null {
  let at: Element["parent"] = node;
  while (at !== null && !(isTag(at) && at.name === "table")) at = at.parent;
  return at as Element | null;
}

function shapeOf(table: Element): TableShape {
  const rows: Element[] = [];
  let kind: TableShape["kind"] = "rows";
  walkElements(table, (element) => {
    if (element.name === "tr") rows.push(element);
    if (NOT_IN_CELLS.has(element.name)) kind = "html";
    else if (element.name === "table" && kind === "rows") kind = "layout";
    return true;
  });
  const columns = rows.reduce((most, row) => Math.max(most, widthOf(row)), 0);
  if (kind === "rows" && rows.length <= 1 && columns <= 1) kind = "layout";
  const [first] = rows;
  return { kind, columns, heading: first !== undefined && namesColumns(first) ? first : null };
}

function namesColumns(row: Element): boolean {
  const { parent, children } = row;
  return (
    (parent !== null && isTag(parent) && parent.name === "thead") ||
    children.every((one) => isTag(one) && one.name === "th")
  );
}

function widthOf(row: Element): number {
  return row.children.reduce((columns, one) => columns + (isTag(one) ? columnsOf(one) : 0), 0);
}

function columnsOf(cell: Element): number {
  const columns = Number.parseInt(cell.attribs.colspan ?? "1", 10);
  return columns >= 1 ? Math.min(WIDEST, columns) : 1;
}

function cell(content: string, node: HTMLElement): string {
  const text = content.trim().replaceAll("\n", "<br>").replaceAll("|", "\\|").padEnd(NARROWEST);
  const others = ` | ${" ".repeat(NARROWEST)}`.repeat(columnsOf(node as unknown as Element) - 1);
  return `${node.previousSibling === null ? "| " : " "}${text}${others} |`;
}
