import { mapConcurrently } from "../concurrently.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { PARTS_PREFIX } from "../store/keys.ts";
import { partOfRecord, readRecord, removeRows } from "./part.ts";
import type { Removal, TableState } from "./table-state.ts";

const RECORDS_PER_STEP = 200;
const CONCURRENT_READS = 6; // Workers allow six open connections.

/**
 * Removes the rows of deleted articles from the next files.
 * @returns the state after it, and the number of rows removed.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function removeDeleted(
  state: TableState,
  store: ObjectStore,
): Promise<{ readonly state: TableState; readonly removed: number }> {
  const deletedAt = latestOf(state.removals);
  const { removedUntil: after } = state;
  const page = await store.list({ prefix: PARTS_PREFIX, after, limit: RECORDS_PER_STEP });
  const parts = page.objects.map(({ key }) => partOfRecord(key));
  const records = await mapConcurrently(CONCURRENT_READS, parts, (key) => readRecord(key, store));
  let removed = 0;
  // In sequence: a file is in memory while its rows are removed.
  for (const [index, key] of parts.entries()) {
    // A file with a damaged record has to be read.
    if (records[index]?.ids.some((id) => deletedAt.has(id)) === false) continue;
    removed += await removeRows(key, (row) => isRemoved(String(row.id), row.filed_at as Date, deletedAt), store);
  }
  const isDone = page.next === null;
  return { state: { ...state, removals: isDone ? [] : state.removals, removedUntil: page.next }, removed };
}

/** When each article was last deleted. */
function latestOf(removals: readonly Removal[]): ReadonlyMap<string, number> {
  // In the order of the log.
  return new Map(removals.map(({ id, at }) => [id, Date.parse(at)]));
}

function isRemoved(id: string, filedAt: Date, deletedAt: ReadonlyMap<string, number>): boolean {
  return filedAt.getTime() <= (deletedAt.get(id) ?? Number.NEGATIVE_INFINITY);
}
