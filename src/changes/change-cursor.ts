import { CursorError, cursorOf, positionOf } from "../catalog/cursor.ts";
import { timePrefix } from "../store/change-log.ts";
import { CHANGES_PREFIX } from "../store/keys.ts";
import { sha256 } from "../store/pages.ts";

/**
 * A reader's position in the log. Lines of the last minute may still be inserted between others, because writers have
 * different clocks and take time to write. A position is therefore a floor, up to which everything was read, and the
 * set of lines read after it: nothing is skipped or returned twice. It refers to no catalog row, and outlives every
 * catalog.
 */
export interface ChangeCursor {
  /** All lines up to this position were read. */
  readonly floor: string;
  /** Digests of the positions of lines after the floor that were read. */
  readonly seen: ReadonlySet<string>;
}

/** No line is inserted before one that is older than this. */
export const SETTLED_AFTER_MS = 60_000;
/** Recent lines that fit in a cursor; a reader with more waits until the first are older. */
export const MAX_SEEN = 200;
const DIGEST_CHARS = 5; // Of base64: 30 bits distinguish a hundred keys.

export const START: ChangeCursor = { floor: CHANGES_PREFIX, seen: new Set() };

export function encodeCursor({ floor, seen }: ChangeCursor): string {
  return cursorOf([floor, [...seen].join("")]);
}

/**
 * @param text a cursor; or a day or time in UTC, before which everything counts as read.
 * @throws {CursorError} for anything else.
 */
export function decodeCursor(text: string): ChangeCursor {
  if (/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z)?$/.test(text)) {
    const time = new Date(text);
    if (Number.isNaN(time.getTime())) throw new CursorError();
    return { floor: timePrefix(time), seen: new Set() };
  }
  const [floor, digests] = positionOf(text, ["string", "string"]).map(String);
  if (!floor?.startsWith(CHANGES_PREFIX) || floor.length > MAX_FLOOR_CHARS || !/^[\w+/-]*$/.test(digests ?? ""))
    throw new CursorError();
  return { floor, seen: new Set((digests ?? "").match(new RegExp(`.{${DIGEST_CHARS}}`, "g"))) };
}

const MAX_FLOOR_CHARS = 200;

export function digestOf(position: string): string {
  return Buffer.from(sha256(position), "hex").toString("base64").slice(0, DIGEST_CHARS);
}
