import { mapConcurrently } from "../concurrently.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { type ChangeName, changeOfKey } from "../store/change-log.ts";
import { CHANGES_PREFIX } from "../store/keys.ts";
import { type ChangeCursor, digestOf, floorAfter, MAX_SEEN, SETTLED_AFTER_MS } from "./change-cursor.ts";
import { type Change, resolveChange } from "./resolve-change.ts";

export interface ChangePage {
  /** In the order in which they were stored. */
  readonly changes: readonly Change[];
  /** Where to resume. */
  readonly cursor: ChangeCursor;
  /** Whether more changes are available now. */
  readonly hasMore: boolean;
}

const CONCURRENT_READS = 6; // Workers allow six open connections.
/** Lines that one page reads, including those of articles deleted since, which are skipped. */
const MAX_LINES = 500;

/**
 * The changes of a bucket, in the order in which they were stored. A log line counts once its change is completed;
 * lines of interrupted writers are skipped.
 *
 * @param limit changes per page.
 * @param only changes of this name; `null` for all.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function listChanges(
  from: ChangeCursor,
  limit: number,
  now: Date,
  store: ObjectStore,
  only: ChangeName | null = null,
): Promise<ChangePage> {
  const page = await store.list({ prefix: CHANGES_PREFIX, after: from.floor, limit: MAX_LINES });
  const settledBefore = new Date(now.getTime() - SETTLED_AFTER_MS).toISOString();
  const changes: Change[] = [];
  const seen = new Set<string>();
  let { floor } = from;
  const lines = page.objects.map(({ key }) => ({ key, line: changeOfKey(key) }));
  for (let start = 0; start < lines.length; start += CONCURRENT_READS) {
    const some = lines.slice(start, start + CONCURRENT_READS);
    const read = await mapConcurrently(CONCURRENT_READS, some, async ({ key, line }) =>
      line === null || (only !== null && line.change !== only) || from.seen.has(digestOf(key))
        ? null
        : resolveChange(line, store),
    );
    for (const [index, { key, line }] of some.entries()) {
      const change = read[index] ?? null;
      const isSettled = line === null || line.at < settledBefore;
      const isFull = changes.length === limit || (!isSettled && seen.size === MAX_SEEN);
      if (change !== null && isFull) return { changes, cursor: { floor, seen }, hasMore: changes.length === limit };
      if (change !== null) changes.push(change);
      if (line !== null && isSettled) floor = floorAfter(line);
      else if (change !== null || from.seen.has(digestOf(key))) seen.add(digestOf(key));
    }
  }
  return { changes, cursor: { floor, seen }, hasMore: page.next !== null && floor !== from.floor };
}
