import { expect, test } from "vitest";
import { EMPTY_ENTRY } from "../../src/usage/ledger-entry.ts";
import { NO_OPERATIONS } from "../../src/usage/operation.ts";
import { firstDayOfReport, usageReport } from "../../src/usage/usage-report.ts";

/** A day with this cost in dollars. */
const dayOf = (day: string, dollars: number) => ({
  ...EMPTY_ENTRY,
  day,
  operations: { ...NO_OPERATIONS, d1RowsWritten: dollars * 1_000_000 },
});

test("reports today, the month so far, and its projection from the last seven days", () => {
  const days = [dayOf("2026-11-02", 50), dayOf("2026-11-19", 7), dayOf("2026-11-22", 7), dayOf("2026-11-24", 3)];
  const report = usageReport(days, new Date("2026-11-24T12:00:00Z"));
  expect(report.today.totalDollars).toBeCloseTo(3);
  expect(report.month.totalDollars).toBeCloseTo(67);
  expect(report.month.dollars.d1RowsWritten).toBeCloseTo(67);
  // Fourteen dollars in the five days since the 19th, and six and a half days are left.
  expect(report.projectedDollars).toBeCloseTo(67 + (14 / 5) * 6.5);
});

test("days of the previous month count only towards the projection", () => {
  const now = new Date("2026-12-01T06:00:00Z");
  expect(firstDayOfReport(now)).toBe("2026-11-24");
  const report = usageReport([dayOf("2026-11-24", 70), dayOf("2026-12-01", 2)], now);
  expect(report.month.totalDollars).toBeCloseTo(2);
  expect(report.projectedDollars).toBeCloseTo(2 + 10 * 30.75);
});

test("on the first day the hours so far are projected", () => {
  const report = usageReport([dayOf("2026-11-24", 1)], new Date("2026-11-24T06:00:00Z"));
  expect(report.projectedDollars).toBeCloseTo(1 + 4 * 6.75);
});

test("an empty ledger costs nothing", () => {
  expect(usageReport([], new Date("2026-11-24T06:00:00Z")).projectedDollars).toBe(0);
});
