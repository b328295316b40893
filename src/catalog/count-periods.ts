import type { DayCount } from "../ports/catalog.ts";

/** Lengths of a period; a week begins on Monday. */
export const PERIODS = ["day", "week", "month", "year"] as const;

export type Period = (typeof PERIODS)[number];

export interface PeriodCount {
  /** The first day of the period. */
  readonly from: string;
  readonly articles: number;
}

/** The newest are kept. */
export const MAX_PERIODS = 1_000;
const DAY_MS = 86_400_000;

/** Sums days into periods; periods without an article in between count 0. @param days in order. */
export function countPeriods(days: readonly DayCount[], by: Period): PeriodCount[] {
  const counts = new Map<string, number>();
  for (const { day, articles } of days) {
    const from = periodStart(day, by);
    counts.set(from, (counts.get(from) ?? 0) + articles);
  }
  const first = [...counts.keys()].at(0);
  let from = [...counts.keys()].at(-1);
  const periods: PeriodCount[] = [];
  while (first !== undefined && from !== undefined && from >= first && periods.length < MAX_PERIODS) {
    periods.unshift({ from, articles: counts.get(from) ?? 0 });
    from = periodStart(dayOf(Date.parse(from) - DAY_MS), by);
  }
  return periods;
}

/** The first day of the period that a day is in. */
function periodStart(day: string, by: Period): string {
  if (by === "year") return `${day.slice(0, 4)}-01-01`;
  if (by === "month") return `${day.slice(0, 7)}-01`;
  if (by === "day") return day;
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return dayOf(Date.parse(day) - sinceMonday * DAY_MS);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
