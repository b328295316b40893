import { CursorError, cursorOf, positionOf } from "../catalog/cursor.ts";
import { type LoggedChange, timePrefix } from "../store/change-log.ts";
import { CHANGES_PREFIX } from "../store/keys.ts";
import { sha256 } from "../store/pages.ts";

/**
 * Where a reader of the log stands. Lines of the last minute may still come in between others, because each writer has a
 * clock of its own and needs its time to write: so a place in it is a floor, up to which all is read, and what is read
 * beyond. Nothing is missed, and nothing told twice. It names no row of a catalog, and outlives each.
 */
export interface ChangeCursor {
  /** Of the log's keys, those up to this one are read. */
  readonly floor: string;
  /** Digests of keys after it that are read as well. */
  readonly seen: ReadonlySet<string>;
}

/** Milliseconds after which no line comes before one that is there. */
export const SETTLED_AFTER = 60_000;
/** Lines of the last minute that a cursor has room for; a reader that has so many waits until the first are older. */
export const MAX_SEEN = 200;
const DIGEST = 5; // Characters of base64: 30 bits tell a hundred keys apart.

export const START: ChangeCursor = { floor: CHANGES_PREFIX, seen: new Set() };

export function encodeCursor({ floor, seen }: ChangeCursor): string {
  return cursorOf([floor, [...seen].join("")]);
}

/**
 * @param text a cursor; or a day or a time in UTC, before which all counts as read.
 * @throws {CursorError} for what is neither.
 */
export function decodeCursor(text: string): ChangeCursor {
  if (/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z)?$/.test(text)) {
    const time = new Date(text);
    if (Number.isNaN(time.getTime())) throw new CursorError();
    return { floor: timePrefix(time), seen: new Set() };
  }
  const [floor, digests] = positionOf(text, ["string", "string"]).map(String);
  if (!floor?.startsWith(CHANGES_PREFIX) || floor.length > MAX_FLOOR || !/^[\w+/-]*$/.test(digests ?? ""))
    throw new CursorError();
  return { floor, seen: new Set((digests ?? "").match(new RegExp(`.{${DIGEST}}`, "g"))) };
}

const MAX_FLOOR = 200;

/** A place after the key of a change, and before that of the next one: without its host, which may be long. */
export function floorAfter({ change, version, id, at }: LoggedChange): string {
  return `${timePrefix(new Date(at))}-${change}-${version}-${id}-~`;
}

export function digestOf(key: string): string {
  return Buffer.from(sha256(key), "hex").toString("base64").slice(0, DIGEST);
}
