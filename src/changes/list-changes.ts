import { mapConcurrently } from "../concurrently.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { type ChangeName, changeOfKey } from "../store/change-log.ts";
import { CHANGES_PREFIX } from "../store/keys.ts";
import { type Change, cameAbout } from "./came-about.ts";
import { type ChangeCursor, digestOf, floorAfter, MAX_SEEN, SETTLED_AFTER } from "./change-cursor.ts";

export interface ChangePage {
  /** In the order of filing. */
  readonly changes: readonly Change[];
  /** Where to go on, now or another day. */
  readonly cursor: ChangeCursor;
  /** Whether there is more to read now. */
  readonly hasMore: boolean;
}

const CONCURRENT_READS = 6; // Workers hold six connections open.
/** Lines that one page looks at: those of articles that are deleted by now are passed over. */
const MAX_LINES = 500;

/**
 * What has happened in a bucket, in the order of filing. A line of the log counts once what it says has come about; what
 * a writer has noted and was then broken off is passed over.
 *
 * @param limit changes in the page.
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
  const settledBefore = new Date(now.getTime() - SETTLED_AFTER).toISOString();
  const changes: Change[] = [];
  const seen = new Set<string>();
  let { floor } = from;
  const lines = page.objects.map(({ key }) => ({ key, line: changeOfKey(key) }));
  for (let start = 0; start < lines.length; start += CONCURRENT_READS) {
    const some = lines.slice(start, start + CONCURRENT_READS);
    const read = await mapConcurrently(CONCURRENT_READS, some, async ({ key, line }) =>
      line === null || (only !== null && line.change !== only) || from.seen.has(digestOf(key))
        ? null
        : cameAbout(line, store),
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
