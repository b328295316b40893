import { expect, test } from "vitest";
import type { PageOutcome } from "../../src/ports/ledger.ts";
import { countLogEvent } from "../../src/usage/count-log-event.ts";
import { addOperations, NO_OPERATIONS, timesOperations } from "../../src/usage/operation.ts";
import { totalCost } from "../../src/usage/price-list.ts";
import { COST_OF_RECORDING, Tally } from "../../src/usage/tally.ts";

const OUTCOME: PageOutcome = {
  host: "news.example.com",
  via: "feed",
  isFetched: true,
  status: "new",
  article: {
    words: 500,
    quality: 0.9,
    isPaywalled: false,
    hasTitle: true,
    hasAuthors: true,
    hasDate: true,
    hasImage: false,
  },
};

test("takes what was counted since the last call, once", () => {
  const tally = new Tally();
  tally.count("r2ClassA", 2);
  tally.count("r2ClassA", 1);
  tally.countEvent("retries", "server-busy");
  tally.countPage(OUTCOME);
  tally.countPage({ ...OUTCOME, status: "bot-wall", article: null });
  expect(tally.take()).toEqual({
    operations: { ...NO_OPERATIONS, r2ClassA: 3 },
    events: { retries: { "server-busy": 1 }, pages: { new: 1, failed: 1 }, refusals: { "bot-wall": 1 } },
    outcomes: [OUTCOME, { ...OUTCOME, status: "bot-wall", article: null }],
  });
  expect(tally.take()).toEqual({ operations: NO_OPERATIONS, events: {}, outcomes: [] });
});

test("counts that could not be recorded are added to later ones; outcomes are bounded", () => {
  const tally = new Tally();
  for (let page = 0; page < 2_000; page++) tally.countPage(OUTCOME);
  const counted = tally.take();
  tally.countPage(OUTCOME);
  tally.putBack(counted);
  const { events, outcomes } = tally.take();
  expect(events).toEqual({ pages: { new: 2_001 } });
  expect(outcomes.length).toBeLessThanOrEqual(500);
});

test("is recorded immediately when that costs at most half a percent of what was counted", () => {
  const tally = new Tally();
  const record = totalCost(addOperations(NO_OPERATIONS, COST_OF_RECORDING));
  let dollars = 0;
  while (!tally.isDue(0)) {
    tally.count("r2ClassB", 1);
    dollars += 0.36 / 1_000_000;
  }
  expect(record / dollars).toBeLessThanOrEqual(0.005);
  expect(record / dollars).toBeGreaterThan(0.0049);
});

test("an event is recorded immediately, and later ones once the last record is old enough", () => {
  const tally = new Tally();
  tally.countEvent("waits");
  expect(tally.isDue(1_000_000)).toBe(true);
  tally.take(1_000_000);
  expect(tally.isDue(2_000_000)).toBe(false);
  tally.countEvent("waits");
  expect(tally.isDue(1_005_000)).toBe(false);
  expect(tally.isDue(1_020_000)).toBe(true);
});

test.each([
  ["a late poll", { counts: null, error: null, lateSeconds: 400 }, { unchanged: 1 }, { "900": 1 }],
  ["a poll days late", { counts: null, error: null, lateSeconds: 400_000 }, { unchanged: 1 }, { "+Inf": 1 }],
  [
    "a failed poll",
    { counts: null, error: { code: "bad-feed", message: "" }, lateSeconds: null },
    { "bad-feed": 1 },
    undefined,
  ],
] as const)("counts %s", (_what, report, polls, lateness) => {
  const tally = new Tally();
  const url = "https://news.example.com/feed";
  countLogEvent({ event: "source", url, kind: "feed", title: null, nextDueAt: "", ...report }, tally.countEvent);
  expect(tally.take().events).toMatchObject({ polls, ...(lateness && { poll_lateness_seconds: lateness }) });
});

test("counts of many invocations add up", () => {
  expect(timesOperations({ ...NO_OPERATIONS, invocations: 2 }, 3)).toEqual({ ...NO_OPERATIONS, invocations: 6 });
});
