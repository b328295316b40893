import type { CatalogPage, PageRequest } from "../ports/catalog.ts";
import { cursorOf, type Position } from "./cursor.ts";

/** The first page of `rows`, which has one more than the page if there is another. */
export function pageOf<Row>(
  rows: readonly Row[],
  { limit }: PageRequest,
  position: (row: Row) => Position,
): CatalogPage<Row> {
  const entries = rows.slice(0, limit);
  const last = entries.at(-1);
  return { entries, next: rows.length > limit && last !== undefined ? cursorOf(position(last)) : null };
}
