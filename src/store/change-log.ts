import type { ObjectStore } from "../ports/object-store.ts";
import { jsonBytes, readJson } from "./json-object.ts";
import { type ArticlePlace, CHANGES_PREFIX, isPlace } from "./keys.ts";
import { sha256 } from "./pages.ts";

/** What can happen to an article. */
export const CHANGES = ["new", "updated", "gone", "deleted"] as const;

export type ChangeName = (typeof CHANGES)[number];

/** A line of the log. */
export interface LoggedChange extends ArticlePlace {
  readonly change: ChangeName;
  /** The version concerned; 0 for a deleted article. */
  readonly version: number;
  /** When the change was stored. */
  readonly at: string;
}

/** A line with its position in the log. Positions sort by time, and do not refer to the object that holds the line. */
export interface LogLine {
  readonly position: string;
  readonly change: LoggedChange;
}

/**
 * Logs a change before it is made. A crash between the two leaves a surplus line, which readers skip
 * (`changes/list-changes.ts`), and never a missing one. The key holds every field, so that listing keys reads the log.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function logChange({ change, version, id, host, at }: LoggedChange, store: ObjectStore): Promise<void> {
  // A change logged twice in one millisecond has one key.
  await store.putIfAbsent(changeKey({ change, version, id, host, at }), jsonBytes({ change, version, id, host, at }));
}

/**
 * Logs several new articles in one object, as `logChange` does for one.
 * @param at becomes the time of all of them, because no line may be inserted before older ones.
 */
export async function logNewArticles(places: readonly ArticlePlace[], at: Date, store: ObjectStore): Promise<void> {
  const lines = places.map(({ id, host }) => ({ change: "new", version: 1, id, host, at: at.toISOString() }) as const);
  const [only] = lines;
  if (only === undefined) return;
  if (lines.length === 1) return logChange(only, store);
  const body = jsonBytes(lines);
  await store.putIfAbsent(`${timePrefix(at)}-${GROUP}-${lines.length}-${sha256(body).slice(0, 16)}.json`, body);
}

/** Sorts after the name of every change, so that a group follows single lines of its millisecond. */
const GROUP = "various";
const GROUP_KEY = /^(changes\/\d{4}-\d\d-\d\d\/\d{6}\.\d{3}-various-\d{1,4}-[0-9a-f]{16})\.json$/;
const GROUP_POSITION = /^(.*-various-\d{1,4}-[0-9a-f]{16})\/\d{4}$/;

/** The lines in an object of the log; none in any other object. @throws {IngestError} `storage-unavailable`. */
export async function linesIn(key: string, store: ObjectStore): Promise<readonly LogLine[]> {
  const single = changeOfKey(key);
  if (single !== null) return [{ position: key, change: single }];
  const [, name] = GROUP_KEY.exec(key) ?? [];
  const group = name === undefined ? null : await readJson(key, store, loggedChanges);
  return (group?.value ?? []).map((change, index) => ({
    position: `${name}/${String(index).padStart(4, "0")}`,
    change,
  }));
}

/** The `after` for listing the objects that hold the lines after a position. */
export function keyBefore(position: string): string {
  return GROUP_POSITION.exec(position)?.[1] ?? position;
}

/** A position after a line and before the next. Without the host of a single line, which may be long. */
export function positionAfter({ position, change: { change, version, id, at } }: LogLine): string {
  return GROUP_POSITION.test(position) ? position : `${timePrefix(new Date(at))}-${change}-${version}-${id}-~`;
}

/** Keys sort by time, to the millisecond. */
export function changeKey({ change, version, id, host, at }: LoggedChange): string {
  return `${timePrefix(new Date(at))}-${change}-${version}-${id}-${host}.json`;
}

/** The key prefix shared by all changes at this time. */
export function timePrefix(time: Date): string {
  const [day = "", clock = ""] = time.toISOString().split("T");
  return `${CHANGES_PREFIX}${day}/${clock.replaceAll(":", "").slice(0, -1)}`;
}

const KEY = /^changes\/(\d{4}-\d\d-\d\d)\/(\d\d)(\d\d)(\d\d\.\d{3})-([a-z]+)-(\d{1,9})-([0-9a-f]{32})-(.+)\.json$/;

/** The change that a key describes; `null` for any other key. */
export function changeOfKey(key: string): LoggedChange | null {
  const [, day, hours, minutes, seconds, name, version, id, host] = KEY.exec(key) ?? [];
  const change = CHANGES.find((one) => one === name);
  const place = { id, host };
  if (change === undefined || !isPlace(place)) return null;
  return { change, version: Number(version), ...place, at: `${day}T${hours}:${minutes}:${seconds}Z` };
}

function loggedChanges(value: unknown): readonly LoggedChange[] | null {
  return Array.isArray(value) ? value.filter(isLoggedChange) : null;
}

function isLoggedChange(value: unknown): value is LoggedChange {
  const { change, version, at } = (value ?? {}) as Partial<Record<keyof LoggedChange, unknown>>;
  const isTime = typeof at === "string" && !Number.isNaN(Date.parse(at));
  return isPlace(value) && isTime && Number.isInteger(version) && CHANGES.some((name) => name === change);
}
