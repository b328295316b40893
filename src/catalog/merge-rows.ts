import type { Position } from "./cursor.ts";

/**
 * The rows of several databases as one list.
 * @param lists the first rows of each database, in order.
 * @param direction 1 for ascending positions, -1 for descending.
 */
export function mergeRows<Row>(
  lists: readonly (readonly Row[])[],
  position: (row: Row) => Position,
  direction: 1 | -1,
): Row[] {
  if (lists.length === 1) return [...(lists[0] ?? [])];
  return lists.flat().sort((one, other) => direction * comparePositions(position(one), position(other)));
}

/** Combines rows at the same position. @param rows in order. */
export function combineRows<Row>(
  rows: readonly Row[],
  position: (row: Row) => Position,
  combine: (one: Row, other: Row) => Row,
): Row[] {
  const combined: Row[] = [];
  for (const row of rows) {
    const last = combined.at(-1);
    const isSame = last !== undefined && comparePositions(position(last), position(row)) === 0;
    if (isSame) combined[combined.length - 1] = combine(last, row);
    else combined.push(row);
  }
  return combined;
}

/** As SQLite orders rows: numbers by value, text by its UTF-8 bytes. */
function comparePositions(one: Position, other: Position): number {
  for (const [index, value] of one.entries()) {
    const compared = compareValues(value, other[index] ?? "");
    if (compared !== 0) return compared;
  }
  return 0;
}

function compareValues(one: string | number, other: string | number): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other)));
}
