import { expect, test } from "vitest";
import { NEW_BUDGET } from "../../src/politeness/host-budget.ts";
import { reserveSlots } from "../../src/politeness/host-queue.ts";

const NOW = Date.UTC(2026, 10, 23);
const HOUR = 3_600_000;

test("a page is believed to wait until an hour after its slot, and then it may be queued again", () => {
  const { budget, line } = reserveSlots(NEW_BUDGET, new Map(), ["one", "two"], 3_000, NOW);
  expect(reserveSlots(budget, line, ["two"], 3_000, NOW + HOUR).waits).toEqual([null]);
  expect(reserveSlots(budget, line, ["two"], 3_000, NOW + HOUR + 3_601).waits).toEqual([0]);
});

test("what a clock that ran ahead has written keeps no page out", () => {
  const year = 365 * 24 * HOUR;
  const { line } = reserveSlots(NEW_BUDGET, new Map(), ["one"], 3_000, NOW + year);
  expect(reserveSlots(NEW_BUDGET, line, ["one"], 3_000, NOW).waits).toEqual([0]);
});

test("the line is bounded: a page beyond it gets a slot, and may be queued twice", () => {
  const ids = Array.from({ length: 30_001 }, (_, index) => index.toString(16).padStart(12, "0"));
  const { budget, line, waits } = reserveSlots(NEW_BUDGET, new Map(), ids, 3_000, NOW);
  expect([line.size, waits.filter((wait) => wait !== null).length]).toEqual([30_000, 30_001]);
  const again = reserveSlots(budget, line, ids.slice(-2), 3_000, NOW).waits;
  expect(again.map((wait) => wait === null)).toEqual([true, false]);
});

test("what waited for long is forgotten", () => {
  const { line } = reserveSlots(NEW_BUDGET, new Map(), ["one", "two"], 3_000, NOW);
  expect(reserveSlots(NEW_BUDGET, line, ["three"], 3_000, NOW + 24 * HOUR).line.size).toBe(1);
});
