/** Where a page ended: the values of its last row that the list is ordered by. */
export type Position = readonly (string | number)[];

/** A cursor names a row and no offset, so that what arrives meanwhile shifts nothing. */
export function cursorOf(position: Position): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(JSON.stringify(position))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/**
 * @param kinds the types of the values, in their order.
 * @throws {CursorError} for what no list of this kind has given out.
 */
export function positionOf(cursor: string, kinds: readonly ("string" | "number")[]): Position {
  let position: unknown;
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")), (byte) => byte.charCodeAt(0));
    position = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new CursorError();
  }
  if (!Array.isArray(position) || position.length !== kinds.length) throw new CursorError();
  if (!kinds.every((kind, index) => typeof position[index] === kind)) throw new CursorError();
  return position;
}

/** The caller sent a cursor that it did not get from this list. */
export class CursorError extends Error {
  override readonly name = "CursorError";

  constructor() {
    super("This is no cursor of this list.");
  }
}
