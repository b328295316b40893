import { type Document, type Element, isTag } from "domhandler";
import { walkElements } from "../../dom/light-tree.ts";
import type { PageBuild } from "./page-build.ts";

/** https://www.w3.org/WAI/ARIA/apg/patterns/table/ */
const ELEMENTS: Readonly<Record<string, string>> = {
  table: "table",
  rowgroup: "tbody",
  row: "tr",
  columnheader: "th",
  rowheader: "th",
  cell: "td",
};
const MIN_ROWS = 2;

/** Tables built of boxes, whose roles say what they are: their cells would become paragraphs. */
export const ariaTables: PageBuild = {
  maySettle: (names) => names.hasAttribute("role"),
  settle(page: Document): void {
    walkElements(page, (element) => {
      if (element.name !== "div" || element.attribs.role !== "table") return true;
      if (isWhole(element)) rename(element);
      return false;
    });
  },
};

/** Whether every child is a row or a group of rows, and every child of a row a cell. */
function isWhole(table: Element): boolean {
  const groups = table.children.filter(isTag);
  const rows = groups.flatMap((group) => (group.attribs.role === "rowgroup" ? group.children.filter(isTag) : [group]));
  return (
    rows.length >= MIN_ROWS &&
    rows.every((row) => {
      const cells = row.children.filter(isTag);
      return row.attribs.role === "row" && cells.length > 1 && cells.every(isCell);
    })
  );
}

function isCell({ attribs }: Element): boolean {
  const name = ELEMENTS[attribs.role ?? ""];
  return name === "td" || name === "th";
}

function rename(element: Element): void {
  const { role } = element.attribs;
  element.name = ELEMENTS[role ?? ""] ?? element.name;
  element.attribs = {};
  if (isCellName(element.name)) return;
  for (const child of element.children) if (isTag(child)) rename(child);
}

function isCellName(name: string): boolean {
  return name === "td" || name === "th";
}
