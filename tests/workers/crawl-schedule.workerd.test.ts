import { evictDurableObject } from "cloudflare:test";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type CrawlSchedules, durableCrawlSchedule } from "../../workers/platform/durable-crawl-schedule.ts";
import { describeCrawlSchedule } from "../sources/crawl-schedule-contract.ts";
import { envWith } from "./worker-env.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});

// Test files share this process and its clock.
afterEach(() => {
  vi.useRealTimers();
});

/** Gives each test a schedule of its own; the worker has only one. */
function schedulesOf(name: string): CrawlSchedules {
  return { getByName: () => envWith().CRAWL_SCHEDULE.getByName(name) };
}

let opened = 0;

describeCrawlSchedule("the schedule in a Durable Object", () => ({
  schedule: durableCrawlSchedule(schedulesOf(`contract ${opened++}`)),
  advance: (milliseconds) => vi.advanceTimersByTime(milliseconds),
}));

test("the index survives eviction", async () => {
  const schedules = schedulesOf("evicted");
  const schedule = durableCrawlSchedule(schedules);
  const sources = Array.from({ length: 200 }, (_, index) => ({
    id: `source ${index}`,
    host: `news${index}.example.com`,
    shortest: 900,
    longest: 86_400,
  }));
  expect(await schedule.takeDue(sources, 0, null)).toHaveLength(200);
  const dueAt = Date.now() + 600_000;
  await schedule.settle(sources.slice(0, 50).map(({ id, host }) => ({ id, host, dueAt })));
  await evictDurableObject(schedules.getByName("") as never);
  expect(await schedule.takeDue(sources, 0, null)).toEqual([]);
  expect(await schedule.takeDue(sources, 601, null)).toHaveLength(50);
});

test("an unreachable schedule is reported as unavailable storage", async () => {
  const schedules: CrawlSchedules = {
    getByName() {
      throw new Error("The object has moved.");
    },
  };
  await expect(durableCrawlSchedule(schedules).settle([])).rejects.toMatchObject({ code: "storage-unavailable" });
});
