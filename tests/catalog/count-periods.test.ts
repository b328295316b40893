import { expect, test } from "vitest";
import { countPeriods, MAX_PERIODS } from "../../src/catalog/count-periods.ts";

const DAYS = [
  { day: "2026-10-31", articles: 2 },
  { day: "2026-11-02", articles: 1 },
  { day: "2026-11-08", articles: 4 },
];

test("days without articles between others count zero", () => {
  const counts = countPeriods(DAYS, "day");
  expect(counts.map(({ articles }) => articles)).toEqual([2, 0, 1, 0, 0, 0, 0, 0, 4]);
  expect(counts.at(1)).toEqual({ from: "2026-11-01", articles: 0 });
});

test("a week runs from Monday to Sunday", () => {
  expect(countPeriods(DAYS, "week")).toEqual([
    { from: "2026-10-26", articles: 2 },
    { from: "2026-11-02", articles: 5 },
  ]);
});

test("a month is identified by its first day, also across a year end", () => {
  const days = [{ day: "2025-12-31", articles: 1 }, ...DAYS.slice(0, 1)];
  expect(countPeriods(days, "month").map(({ from }) => from)).toEqual([
    "2025-12-01",
    ...Array.from({ length: 10 }, (_, month) => `2026-${String(month + 1).padStart(2, "0")}-01`),
  ]);
});

test("an empty result has no periods, and an article dated 1900 does not create too many", () => {
  expect(countPeriods([], "day")).toEqual([]);
  const counts = countPeriods([{ day: "1900-01-01", articles: 1 }, ...DAYS], "day");
  expect(counts).toHaveLength(MAX_PERIODS);
  expect(counts.at(-1)).toEqual({ from: "2026-11-08", articles: 4 });
});
