import type { Clock } from "../ports/clock.ts";
import type { CrawlSchedule } from "../ports/crawl-schedule.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { choose, type DueIndex, type DueSlot, dueSources, lease, settle } from "../sources/due-index.ts";
import { updateJson } from "../store/json-object.ts";
import { CRAWL_SCHEDULE_KEY } from "../store/keys.ts";

/** The index as it lies in the bucket. It may be deleted: it is built anew from the states of the sources. */
interface KeptIndex {
  readonly schemaVersion: 1;
  /** `[dueAt, leasedUntil, unsettled]` by the id of the source. */
  readonly sources: Readonly<Record<string, readonly [number, number, number]>>;
}

/**
 * The schedule as one object of the bucket, moved by compare-and-swap: for the command line, whose runs follow one
 * another, on one machine or on several. Many writers at once would wait for each other.
 */
export function bucketCrawlSchedule(store: ObjectStore, clock: Clock): CrawlSchedule {
  async function change<Answer>(apply: (index: DueIndex) => Answer): Promise<Answer> {
    let answer: Answer | null = null;
    await updateJson<KeptIndex>(CRAWL_SCHEDULE_KEY, store, (before) => {
      const index = indexOf(before);
      answer = apply(index);
      return { schemaVersion: 1, sources: Object.fromEntries([...index].map(([id, slot]) => [id, keptSlot(slot)])) };
    });
    return answer as Answer;
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
  };
}

/** What is damaged is left out, and so due at once. */
function indexOf(kept: KeptIndex | null): DueIndex {
  const index: DueIndex = new Map();
  for (const [id, slot] of Object.entries(kept?.sources ?? {})) {
    if (!Array.isArray(slot) || slot.length !== 3 || !slot.every((value) => Number.isFinite(value))) continue;
    const [dueAt, leasedUntil, unsettled] = slot as [number, number, number];
    index.set(id, { dueAt, leasedUntil, unsettled });
  }
  return index;
}

function keptSlot({ dueAt, leasedUntil, unsettled }: DueSlot): [number, number, number] {
  return [dueAt, leasedUntil, unsettled];
}
