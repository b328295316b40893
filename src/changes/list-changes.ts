import { mapConcurrently } from "../concurrently.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { type ChangeName, positionAfter } from "../store/change-log.ts";
import { readLog } from "../store/read-log.ts";
import { type ChangeCursor, digestOf, MAX_SEEN, SETTLED_AFTER_MS } from "./change-cursor.ts";
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
  const settledBefore = new Date(now.getTime() - SETTLED_AFTER_MS).toISOString();
  const changes: Change[] = [];
  const seen = new Set<string>();
  let { floor } = from;
  let count = 0;
  for await (const { lines, isLast } of readLog(from.floor, store)) {
    const read = await mapConcurrently(CONCURRENT_READS, lines, async ({ position, change }) =>
      (only !== null && change.change !== only) || from.seen.has(digestOf(position))
        ? null
        : resolveChange(change, store),
    );
    for (const [index, line] of lines.entries()) {
      const change = read[index] ?? null;
      const isSettled = line.change.at < settledBefore;
      const isFull = changes.length === limit || (!isSettled && seen.size === MAX_SEEN);
      if (change !== null && isFull) return { changes, cursor: { floor, seen }, hasMore: changes.length === limit };
      if (change !== null) changes.push(change);
      if (isSettled) floor = positionAfter(line);
      else if (change !== null || from.seen.has(digestOf(line.position))) seen.add(digestOf(line.position));
    }
    count += lines.length;
    if (!isLast && count >= MAX_LINES) return { changes, cursor: { floor, seen }, hasMore: floor !== from.floor };
  }
  return { changes, cursor: { floor, seen }, hasMore: false };
}
