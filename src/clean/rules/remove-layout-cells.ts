import { type Element, isTag } from "domhandler";
import type { CleanRule } from "../clean-rule.ts";
import type { PageIndex } from "../page-index.ts";

/** A cell with at least this share of the prose (0 to 1) contains the article. */
const MIN_ARTICLE_SHARE = 0.8;
/** A neighbouring cell with at most this share of that cell's prose is navigation. */
const MAX_NAVIGATION_SHARE = 0.1;
/** A table of facts can have one long cell. */
const MIN_PROSE_CHARS = 1_000;

export const removeLayoutCells: CleanRule = {
  name: "remove-layout-cells",
  why: "Old pages use tables for layout: navigation is in a cell next to the article's.",
  apply(page) {
    if (page.prose < MIN_PROSE_CHARS) return [];
    const cells = page.withTag("td");
    const main = cells.filter((cell) => page.proseOf(cell) >= MIN_ARTICLE_SHARE * page.prose);
    return main.flatMap((cell) => cellsBeside(cell, page));
  },
};

function cellsBeside(cell: Element, page: PageIndex): Element[] {
  const row = cell.parent?.children ?? [];
  const most = MAX_NAVIGATION_SHARE * page.proseOf(cell);
  return row.filter(isTag).filter((one) => one !== cell && one.name === "td" && page.proseOf(one) <= most);
}
