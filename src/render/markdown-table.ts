import { type ChildNode, type Element, isTag } from "domhandler";
import type TurndownService from "turndown";
import { walkElements } from "../dom/light-tree.ts";
import { escapeMarkdownLine } from "./markdown-escape.ts";

/** Elements that a Markdown table cell cannot contain: a table with one of these stays HTML. */
const NOT_IN_CELLS = new Set("ul ol h1 h2 h3 h4 h5 h6 hr blockquote".split(" "));
const BLOCKS: ReadonlySet<string> = new Set([...NOT_IN_CELLS, "p"]);
/** In columns. A wider cell cannot be meant for reading, and each of its columns is written out on each row. */
const MAX_COLUMNS = 20;
/** In characters. Narrower cells are padded. */
const MIN_CELL_CHARS = 3;
const BLANK = "     |";

interface TableShape {
  readonly kind: "rows" | "html" | "layout";
  /** Columns of the widest row. */
  readonly columns: number;
  /** The row of column headers. */
  readonly heading: Element | null;
  /** For a cell, or a row at its end: the number of columns before it that are covered by cells spanning rows. */
  readonly covered: ReadonlyMap<Element, number>;
}

/**
 * Tables by https://github.github.com/gfm/#tables-extension-. Each table is measured once: Turndown's own plugin reads
 * all rows again for each header cell.
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
    replacement: (content, node) => {
      const shape = shapeAround(node);
      return shape?.kind === "rows" ? cell(content, node as unknown as Element, shape) : `\n\n${content}\n\n`;
    },
  });
  turndown.addRule("tableRow", {
    filter: "tr",
    replacement: (content, node) => {
      const shape = shapeAround(node);
      if (shape?.kind !== "rows") return content;
      const row = node as unknown as Element;
      const covered = BLANK.repeat(shape.covered.get(row) ?? 0);
      if (row !== shape.heading) return `\n${content}${covered}`;
      // A header with fewer cells than the delimiter row does not make a table.
      return `\n${content}${BLANK.repeat(shape.columns - widthOf(row))}\n|${" --- |".repeat(shape.columns)}`;
    },
  });
  turndown.addRule("table", {
    filter: "table",
    replacement: (content, node) => {
      const shape = shapeAround(node);
      if (shape?.kind === "html") return `\n\n${withoutBlankLines(node.outerHTML)}\n\n`;
      if (shape?.kind !== "rows") return content;
      // Without a delimiter row it is not a table.
      const { columns } = shape;
      const heading = shape.heading === null ? `|${BLANK.repeat(columns)}\n|${" --- |".repeat(columns)}` : "";
      const caption = escapeMarkdownLine(node.getElementsByTagName("CAPTION")[0]?.textContent ?? "");
      return `\n\n${caption === "" ? "" : `${caption}\n\n`}${`${heading}${content.replace(/\n+/g, "\n")}`.trimStart()}\n\n`;
    },
  });
}

/**
 * A blank line would end the HTML block, and the rest would be Markdown:
 * https://spec.commonmark.org/0.31.2/#html-blocks
 */
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
  const [first] = rows;
  const heading = first !== undefined && namesColumns(first) ? first : null;
  if (columns <= 1 ? rows.length <= 1 || rows.some(containsBlocks) : kind === "rows" && isLayout(heading, rows))
    kind = "layout";
  return { kind, columns, heading, covered: coveredColumns(rows, columns) };
}

function isLayout(heading: Element | null, rows: readonly Element[]): boolean {
  return heading === null && rows.some(containsParagraphs);
}

/** A column of paragraphs, headings and lists is a text: newsletters are built like this. */
function containsBlocks(row: Element): boolean {
  return row.children.some((one) => isTag(one) && one.children.some((child) => isTag(child) && BLOCKS.has(child.name)));
}

/** Cells with paragraphs belong to a layout table. */
function containsParagraphs(row: Element): boolean {
  return row.children.some((one) => isTag(one) && one.name === "td" && one.children.filter(isParagraph).length > 1);
}

function isParagraph(node: ChildNode): boolean {
  return isTag(node) && node.name === "p";
}

/** Columns covered by cells that span rows. Not computed for a table wider than any meant for reading. */
function coveredColumns(rows: readonly Element[], columns: number): ReadonlyMap<Element, number> {
  const covered = new Map<Element, number>();
  if (columns > MAX_COLUMNS) return covered;
  /** For each column, how many more rows its cell spans. */
  const reach = new Array<number>(columns).fill(0);
  for (const row of rows) {
    let column = 0;
    const skip = (at: Element): void => {
      const from = column;
      for (let left = reach[column] ?? 0; left > 0; left = reach[column] ?? 0) {
        reach[column] = left - 1;
        column++;
      }
      if (column > from) covered.set(at, column - from);
    };
    for (const one of row.children) {
      if (!isTag(one)) continue;
      skip(one);
      for (let end = column + columnsOf(one); column < end; column++) reach[column] = rowsOf(one) - 1;
    }
    skip(row);
  }
  return covered;
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
  return columns >= 1 ? Math.min(MAX_COLUMNS, columns) : 1;
}

function rowsOf(cell: Element): number {
  const rows = Number.parseInt(cell.attribs.rowspan ?? "1", 10);
  return rows >= 1 ? rows : 1;
}

function cell(content: string, node: Element, shape: TableShape): string {
  const text = content.trim().replaceAll("\n", "<br>").replaceAll("|", "\\|").padEnd(MIN_CELL_CHARS);
  const others = ` | ${" ".repeat(MIN_CELL_CHARS)}`.repeat(columnsOf(node) - 1);
  const start = node.previousSibling === null ? "|" : "";
  return `${start}${BLANK.repeat(shape.covered.get(node) ?? 0)} ${text}${others} |`;
}
