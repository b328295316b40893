import { type Element, isTag } from "domhandler";
import type { CleanRule } from "../clean-rule.ts";
import type { PageIndex } from "../page-index.ts";

/** Share of the prose (0 to 1) that makes a cell the one that holds the article. */
const NEARLY_ALL = 0.8;
/** Share of that cell's prose that a cell beside it may have and still be navigation. */
const NEXT_TO_NOTHING = 0.1;
/** In characters. A table of facts can have one long cell. */
const LEAST_PROSE = 1_000;

export const removeLayoutCells: CleanRule = {
  name: "remove-layout-cells",
  why: "Old pages are tables: navigation is a cell beside the cell that holds the article.",
  apply(page) {
    if (page.prose < LEAST_PROSE) return [];
    const cells = page.withTag("td");
    const main = cells.filter((cell) => page.proseOf(cell) >= NEARLY_ALL * page.prose);
    return main.flatMap((cell) => cellsBeside(cell, page));
  },
};

function cellsBeside(cell: Element, page: PageIndex): Element[] {
  const row = cell.parent?.children ?? [];
  const most = NEXT_TO_NOTHING * page.proseOf(cell);
  return row.filter(isTag).filter((one) => one !== cell && one.name === "td" && page.proseOf(one) <= most);
}
