import { expect, test } from "vitest";
import { NEW_BUDGET } from "../../src/politeness/host-budget.ts";
import { reserveSlots } from "../../src/politeness/host-queue.ts";

const NOW = Date.UTC(2026, 10, 23);
const HOUR = 3_600_000;

test("a queued page expires an hour after its slot and may then be queued again", () => {
  const { budget, queue } = reserveSlots(NEW_BUDGET, new Map(), ["one", "two"], 3_000, NOW);
  expect(reserveSlots(budget, queue, ["two"], 3_000, NOW + HOUR).waits).toEqual([null]);
  expect(reserveSlots(budget, queue, ["two"], 3_000, NOW + HOUR + 3_601).waits).toEqual([0]);
});

test("an entry written by a clock that ran ahead does not keep a page from being queued", () => {
  const year = 365 * 24 * HOUR;
  const { queue } = reserveSlots(NEW_BUDGET, new Map(), ["one"], 3_000, NOW + year);
  expect(reserveSlots(NEW_BUDGET, queue, ["one"], 3_000, NOW).waits).toEqual([0]);
});

test("the queue is bounded: a page beyond the limit gets a slot and may be queued twice", () => {
  const ids = Array.from({ length: 30_001 }, (_, index) => index.toString(16).padStart(12, "0"));
  const { budget, queue, waits } = reserveSlots(NEW_BUDGET, new Map(), ids, 3_000, NOW);
  expect([queue.size, waits.filter((wait) => wait !== null).length]).toEqual([30_000, 30_001]);
  const again = reserveSlots(budget, queue, ids.slice(-2), 3_000, NOW).waits;
  expect(again.map((wait) => wait === null)).toEqual([true, false]);
});

test("expired entries are evicted", () => {
  const { queue } = reserveSlots(NEW_BUDGET, new Map(), ["one", "two"], 3_000, NOW);
  expect(reserveSlots(NEW_BUDGET, queue, ["three"], 3_000, NOW + 24 * HOUR).queue.size).toBe(1);
});
