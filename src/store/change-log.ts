import type { ObjectStore } from "../ports/object-store.ts";
import { jsonBytes } from "./json-object.ts";
import { type ArticlePlace, CHANGES_PREFIX, isPlace } from "./keys.ts";

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
