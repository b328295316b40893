import { type ChildNode, type Element, isTag } from "domhandler";
import type TurndownService from "turndown";
import { walkElements } from "../dom/light-tree.ts";
import { escapeMarkdownLine } from "./markdown-escape.ts";

/** What no cell of a Markdown table can hold: a table with one of these stays HTML. */
const NOT_IN_CELLS = new Set("ul ol h1 h2 h3 h4 h5 h6 hr blockquote".split(" "));
/** In columns. Wider cells are no cells of a table that is read: each column is written out, on each row. */
const WIDEST = 20;
/** In characters. Narrower cells are filled up. */
const NARROWEST = 3;
const BLANK = "     |";

interface TableShape {
  readonly kind: "rows" | "html" | "layout";
  /** Columns of the widest row. */
  readonly columns: number;
  /** The row that names the columns. */
  readonly heading: Element | null;
  /** For a cell, or for a row at its end: how many columns before it cells from rows above reach into. */
  readonly covered: ReadonlyMap<Element, number>;
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
      // A heading with fewer cells than the line below it makes no table.
      return `\n${content}${BLANK.repeat(shape.columns - widthOf(row))}\n|${" --- |".repeat(shape.columns)}`;
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
      const heading = shape.heading === null ? `|${BLANK.repeat(columns)}\n|${" --- |".repeat(columns)}` : "";
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
  const [first] = rows;
  const heading = first !== undefined && namesColumns(first) ? first : null;
  if (kind === "rows" && (columns <= 1 ? rows.length <= 1 : heading === null && rows.some(holdsParagraphs)))
    kind = "layout";
  return { kind, columns, heading, covered: coveredIn(rows, columns) };
}

/** Paragraphs stand in the cells of a table that only puts them side by side. */
function holdsParagraphs(row: Element): boolean {
  return row.children.some((one) => isTag(one) && one.name === "td" && one.children.filter(isParagraph).length > 1);
}

function isParagraph(node: ChildNode): boolean {
  return isTag(node) && node.name === "p";
}

/** Where cells reach down over rows. A table wider than any that is read is written without. */
function coveredIn(rows: readonly Element[], columns: number): ReadonlyMap<Element, number> {
  const covered = new Map<Element, number>();
  if (columns > WIDEST) return covered;
  /** For each column, how many more rows the cell in it reaches into. */
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
  return columns >= 1 ? Math.min(WIDEST, columns) : 1;
}

function rowsOf(cell: Element): number {
  const rows = Number.parseInt(cell.attribs.rowspan ?? "1", 10);
  return rows >= 1 ? rows : 1;
}

function cell(content: string, node: Element, shape: TableShape): string {
  const text = content.trim().replaceAll("\n", "<br>").replaceAll("|", "\\|").padEnd(NARROWEST);
  const others = ` | ${" ".repeat(NARROWEST)}`.repeat(columnsOf(node) - 1);
  const start = node.previousSibling === null ? "|" : "";
  return `${start}${BLANK.repeat(shape.covered.get(node) ?? 0)} ${text}${others} |`;
}
