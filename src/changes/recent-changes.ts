import { mapConcurrently } from "../concurrently.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { type ChangeName, changeOfKey, linesIn, timePrefix } from "../store/change-log.ts";
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
  let keys: readonly string[] = [];
  for (const window of WINDOWS_MS) {
    const after = Number.isFinite(window) ? timePrefix(new Date(now.getTime() - window)) : CHANGES_PREFIX;
    keys = await keysAfter(after, only, store);
    if (keys.length >= limit) break;
  }
  const changes: Change[] = [];
  for (let end = keys.length; end > 0 && changes.length < limit; end -= CONCURRENT_READS) {
    const some = keys.slice(Math.max(end - CONCURRENT_READS, 0), end);
    const lines = (await mapConcurrently(CONCURRENT_READS, some, (key) => linesIn(key, store))).flat().reverse();
    const wanted = lines.map(({ change }) => change).filter(({ change }) => only === null || change === only);
    const read = await mapConcurrently(CONCURRENT_READS, wanted, (line) => resolveChange(line, store));
    changes.push(...read.filter((change) => change !== null));
  }
  return changes.slice(0, limit);
}

/** Keys of the log that may hold such changes. */
async function keysAfter(start: string, only: ChangeName | null, store: ObjectStore): Promise<readonly string[]> {
  const keys: string[] = [];
  let after: string | null = start;
  for (let page = 0; page < MAX_PAGES && after !== null; page++) {
    const { objects, next } = await store.list({ prefix: CHANGES_PREFIX, after, limit: KEYS_PER_PAGE });
    const mayHold = (key: string) => only === null || (changeOfKey(key)?.change ?? "new") === only;
    keys.push(...objects.map(({ key }) => key).filter(mayHold));
    after = next;
  }
  return keys;
}
