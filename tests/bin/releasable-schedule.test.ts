import { expect, test } from "vitest";
import { releasableSchedule } from "../../bin/ports/releasable-schedule.ts";
import { bucketCrawlSchedule } from "../../src/adapters/bucket-crawl-schedule.ts";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";

const PACE = { shortest: 900, longest: 86_400 };
const SOURCES = ["a", "b", "c"].map((id) => ({ id, host: `${id}.test`, ...PACE }));

test("a released source is due again at once, unlike a settled one, and does not count as crashed", async () => {
  const clock = { now: () => new Date("2026-11-23T10:00:00Z") };
  const store = memoryObjectStore();
  const schedule = releasableSchedule(bucketCrawlSchedule(store, clock));
  await schedule.takeDue(SOURCES, 0, null);
  await schedule.settle([{ id: "b", host: "b.test", dueAt: clock.now().getTime() + 900_000 }]);
  expect(await bucketCrawlSchedule(store, clock).takeDue(SOURCES, 0, null)).toEqual([]);
  await schedule.release();
  const taken = await bucketCrawlSchedule(store, clock).takeDue(SOURCES, 0, null);
  expect(taken.map(({ id, isUnsettled }) => [id, isUnsettled])).toEqual([
    ["a", false],
    ["c", false],
  ]);
});
