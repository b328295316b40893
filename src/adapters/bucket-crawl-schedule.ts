import type { Clock } from "../ports/clock.ts";
import type { CrawlSchedule } from "../ports/crawl-schedule.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { choose, type DueIndex, type DueSlot, dueSources, lease, settle, statusOf } from "../sources/due-index.ts";
import { readJson, updateJson } from "../store/json-object.ts";
import { CRAWL_SCHEDULE_KEY } from "../store/keys.ts";

/** The index as stored in the bucket. It may be deleted: it is rebuilt from the states of the sources. */
interface StoredIndex {
  readonly schemaVersion: 1;
  /** `[dueAt, leasedUntil, unsettled]` by source id. */
  readonly sources: Readonly<Record<string, readonly [number, number, number]>>;
}

/**
 * The schedule as one object of the bucket, updated by compare-and-swap. For the command line, where runs follow one
 * another on one or more machines: many concurrent writers would block each other.
 */
export function bucketCrawlSchedule(store: ObjectStore, clock: Clock): CrawlSchedule {
  async function change<Result>(apply: (index: DueIndex) => Result): Promise<Result> {
    let result: Result | null = null;
    await updateJson<StoredIndex>(CRAWL_SCHEDULE_KEY, store, (before) => {
      const index = indexOf(before);
      result = apply(index);
      return { schemaVersion: 1, sources: Object.fromEntries([...index].map(([id, slot]) => [id, storedSlot(slot)])) };
    });
    return result as Result;
  }

  return {
    takeDue: (sources, aheadSeconds, limit) =>
      change((index) => {
        const now = clock.now().getTime();
        const taken = choose(dueSources(index, sources, aheadSeconds, now), limit);
        lease(index, taken, now);
        return taken;
      }),
    settle: (settled) => change((index) => settle(index, settled)),
    async status() {
      const stored = await readJson<StoredIndex>(CRAWL_SCHEDULE_KEY, store);
      return statusOf([indexOf(stored?.value ?? null)], clock.now().getTime());
    },
  };
}

/** Skips damaged slots, whose sources are then due immediately. */
function indexOf(stored: StoredIndex | null): DueIndex {
  const index: DueIndex = new Map();
  for (const [id, slot] of Object.entries(stored?.sources ?? {})) {
    if (!Array.isArray(slot) || slot.length !== 3 || !slot.every((value) => Number.isFinite(value))) continue;
    const [dueAt, leasedUntil, unsettled] = slot as [number, number, number];
    index.set(id, { dueAt, leasedUntil, unsettled });
  }
  return index;
}

function storedSlot({ dueAt, leasedUntil, unsettled }: DueSlot): [number, number, number] {
  return [dueAt, leasedUntil, unsettled];
}
