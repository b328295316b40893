/** The sort values of the last row of a page. */
export type Position = readonly (string | number)[];

/** A cursor holds the position of a row rather than an offset, so that new rows shift nothing. */
export function cursorOf(position: Position): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(JSON.stringify(position))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/**
 * @param kinds the types of the values, in order.
 * @throws {CursorError} for a cursor that no list of this kind has issued.
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

/** The caller sent a cursor that this list did not issue. */
export class CursorError extends Error {
  override readonly name = "CursorError";

  constructor() {
    super("This is no cursor of this list.");
  }
}
