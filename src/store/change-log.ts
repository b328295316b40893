import type { ObjectStore } from "../ports/object-store.ts";
import { jsonBytes } from "./json-object.ts";
import { type ArticlePlace, CHANGES_PREFIX, isPlace } from "./keys.ts";

/** What may happen to an article. */
export const CHANGES = ["new", "updated", "gone", "deleted"] as const;

export type ChangeName = (typeof CHANGES)[number];

/** A line of the log: what happens to which article. */
export interface LoggedChange extends ArticlePlace {
  readonly change: ChangeName;
  /** Number of the version that it is about; 0 of an article that is deleted. */
  readonly version: number;
  /** When it was filed. */
  readonly at: string;
}

/**
 * Notes a change before it is made: of who is broken off between the two, the log has a line too much, which readers pass
 * over (`changes/list-changes.ts`), and never one too few. The key says it all, so that reading the log is listing it.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function logChange({ change, version, id, host, at }: LoggedChange, store: ObjectStore): Promise<void> {
  // Noted twice in one millisecond it is the same.
  await store.putIfAbsent(changeKey({ change, version, id, host, at }), jsonBytes({ change, version, id, host, at }));
}

/** Keys are in the order of time, to the millisecond. */
export function changeKey({ change, version, id, host, at }: LoggedChange): string {
  return `${timePrefix(new Date(at))}-${change}-${version}-${id}-${host}.json`;
}

/** The beginning of the keys of this moment. */
export function timePrefix(time: Date): string {
  const [day = "", clock = ""] = time.toISOString().split("T");
  return `${CHANGES_PREFIX}${day}/${clock.replaceAll(":", "").slice(0, -1)}`;
}

const KEY = /^changes\/(\d{4}-\d\d-\d\d)\/(\d\d)(\d\d)(\d\d\.\d{3})-([a-z]+)-(\d{1,9})-([0-9a-f]{32})-(.+)\.json$/;

/** The change in a key; `null` for every other key. */
export function changeOfKey(key: string): LoggedChange | null {
  const [, day, hours, minutes, seconds, name, version, id, host] = KEY.exec(key) ?? [];
  const change = CHANGES.find((one) => one === name);
  const place = { id, host };
  if (change === undefined || !isPlace(place)) return null;
  return { change, version: Number(version), ...place, at: `${day}T${hours}:${minutes}:${seconds}Z` };
}
