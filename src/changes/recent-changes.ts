import { mapConcurrently } from "../concurrently.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { type ChangeName, changeOfKey, type LoggedChange, timePrefix } from "../store/change-log.ts";
import { CHANGES_PREFIX } from "../store/keys.ts";
import { type Change, resolveChange } from "./resolve-change.ts";

const MINUTE_MS = 60_000;
/** How far back to list, tried in turn until there are enough changes: a bucket can only be listed forwards. */
const WINDOWS_MS = [
  10 * MINUTE_MS,
  120 * MINUTE_MS,
  1_440 * MINUTE_MS,
  10_080 * MINUTE_MS,
  100_800 * MINUTE_MS,
  Number.POSITIVE_INFINITY,
];
const KEYS_PER_PAGE = 1_000;
/** Pages listed per window; changes beyond them are newer than the ones shown. */
const MAX_PAGES = 10;
const CONCURRENT_READS = 6; // Workers allow six open connections.

/**
 * The latest changes, newest first, for feed readers, which keep no cursor.
 *
 * @param only changes of this name; `null` for all.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function recentChanges(
  only: ChangeName | null,
  limit: number,
  now: Date,
  store: ObjectStore,
): Promise<readonly Change[]> {
  let lines: readonly LoggedChange[] = [];
  for (const window of WINDOWS_MS) {
    const after = Number.isFinite(window) ? timePrefix(new Date(now.getTime() - window)) : CHANGES_PREFIX;
    lines = await linesAfter(after, only, store);
    if (lines.length >= limit) break;
  }
  const changes: Change[] = [];
  for (let end = lines.length; end > 0 && changes.length < limit; end -= CONCURRENT_READS) {
    const some = lines.slice(Math.max(end - CONCURRENT_READS, 0), end).reverse();
    const read = await mapConcurrently(CONCURRENT_READS, some, (line) => resolveChange(line, store));
    changes.push(...read.filter((change) => change !== null));
  }
  return changes.slice(0, limit);
}

async function linesAfter(
  start: string,
  only: ChangeName | null,
  store: ObjectStore,
): Promise<readonly LoggedChange[]> {
  const lines: LoggedChange[] = [];
  let after: string | null = start;
  for (let page = 0; page < MAX_PAGES && after !== null; page++) {
    const { objects, next } = await store.list({ prefix: CHANGES_PREFIX, after, limit: KEYS_PER_PAGE });
    const read = objects.map(({ key }) => changeOfKey(key)).filter((line) => line !== null);
    lines.push(...read.filter(({ change }) => only === null || change === only));
    after = next;
  }
  return lines;
}
