import type { LedgerDay, Operations } from "../ports/ledger.ts";
import { dayAfter, dayOf } from "./ledger-entry.ts";
import { addOperations, NO_OPERATIONS } from "./operation.ts";
import { costsOf, LIST_PRICES, type PriceList, totalCost } from "./price-list.ts";

/** Operations of some days, and what they cost at list price. */
export interface Receipt {
  readonly operations: Operations;
  /** US dollars. */
  readonly dollars: Operations;
  readonly totalDollars: number;
}

export interface UsageReport {
  /** Such as `2026-11-23`, in UTC. */
  readonly day: string;
  readonly today: Receipt;
  /** From the first of the month. */
  readonly month: Receipt;
  /** For the whole month, if it continues at the average of the last seven days. */
  readonly projectedDollars: number;
  readonly prices: PriceList;
  readonly notCounted: readonly string[];
}

/** Days in the projected average: a whole week, because weekends are quieter. */
const PROJECTED_FROM_DAYS = 7;
const DAY_MS = 86_400_000;

/** What a receipt excludes, in sentences for its reader. */
export const NOT_COUNTED: readonly string[] = [
  "Storage in R2, D1 and Durable Objects.",
  "CPU time, which the platform does not report to the worker: about $1 for a million articles.",
  "The duration of Durable Objects, the rows that they read, and their alarms.",
  "Retries of failed storage calls, and messages that the platform moves to the dead letter queue.",
  "Operations of an isolate that was evicted before they were recorded: at most $0.0005, and the events of 20 seconds.",
  "Data points of Workers Analytics Engine.",
  "Commands on the command line: `cuttings usage <bucket>` shows what they did in the bucket.",
];

/** The first day that a report reads. */
export function firstDayOfReport(now: Date): string {
  const day = dayOf(now);
  const weekAgo = dayAfter(day, -PROJECTED_FROM_DAYS);
  const first = `${day.slice(0, 7)}-01`;
  return weekAgo < first ? weekAgo : first;
}

/** @param days from `firstDayOfReport` to today. */
export function usageReport(days: readonly LedgerDay[], now: Date): UsageReport {
  const day = dayOf(now);
  const today = receiptOf(days.filter((one) => one.day === day));
  const month = receiptOf(days.filter((one) => one.day.startsWith(day.slice(0, 7))));
  const projectedDollars = month.totalDollars + dollarsPerDay(days, today, now) * daysLeft(now);
  return { day, today, month, projectedDollars, prices: LIST_PRICES, notCounted: NOT_COUNTED };
}

export function receiptOf(days: readonly Pick<LedgerDay, "operations">[]): Receipt {
  const operations = days.reduce((sum, day) => addOperations(sum, day.operations), NO_OPERATIONS);
  return { operations, dollars: costsOf(operations), totalDollars: totalCost(operations) };
}

/** The mean of the whole days since the first entry, at most seven; on the first day, of the hours so far. */
function dollarsPerDay(days: readonly LedgerDay[], today: Receipt, now: Date): number {
  const day = dayOf(now);
  const from = dayAfter(day, -PROJECTED_FROM_DAYS);
  const whole = days.filter((one) => one.day >= from && one.day < day);
  const first = whole[0];
  if (first === undefined) return today.totalDollars / Math.max(1 / 24, partOfDay(now));
  const length = (Date.parse(day) - Date.parse(first.day)) / DAY_MS;
  return receiptOf(whole).totalDollars / length;
}

function daysLeft(now: Date): number {
  const daysInMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 0)).getUTCDate();
  return daysInMonth - now.getUTCDate() + 1 - partOfDay(now);
}

function partOfDay(now: Date): number {
  return (now.getTime() % DAY_MS) / DAY_MS;
}
