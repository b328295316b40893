import { expect, test } from "vitest";
import { bucketCrawlSchedule } from "../../src/adapters/bucket-crawl-schedule.ts";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { CRAWL_SCHEDULE_KEY } from "../../src/store/keys.ts";
import { describeCrawlSchedule } from "../sources/crawl-schedule-contract.ts";

const SOURCE = { id: "a", host: "a.example.com", shortest: 900, longest: 86_400 };

function open(store = memoryObjectStore()) {
  let now = Date.UTC(2026, 10, 23);
  const clock = { now: () => new Date(now) };
  return {
    schedule: bucketCrawlSchedule(store, clock),
    advance(milliseconds: number) {
      now += milliseconds;
    },
  };
}

describeCrawlSchedule("the schedule in the bucket", open);

test.each([
  ["not JSON", "{"],
  ["invalid entries", `{"sources":{"a":["soon",0,0],"b":7}}`],
  ["no sources", `{"sources":null}`],
])("a damaged schedule (%s) is rebuilt: its sources are due", async (_what, text) => {
  const store = memoryObjectStore();
  await store.putIfAbsent(CRAWL_SCHEDULE_KEY, new TextEncoder().encode(text));
  expect(await open(store).schedule.takeDue([SOURCE], 0, null)).toHaveLength(1);
});
