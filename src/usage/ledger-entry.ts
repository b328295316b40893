import type { Counted, LedgerEntry } from "../ports/ledger.ts";
import { addOperations, NO_OPERATIONS } from "./operation.ts";
import { addEvents } from "./tally.ts";

export const EMPTY_ENTRY: LedgerEntry = { operations: NO_OPERATIONS, events: {}, lastAt: {} };

/** An entry may be deleted after this: until then, each month can be compared with the same month a year before. */
export const LEDGER_RETENTION_DAYS = 400;

export function addCounted(entry: LedgerEntry, { operations, events }: Counted, now: Date): LedgerEntry {
  const at = now.toISOString();
  const lastAt = Object.fromEntries(Object.keys(events).map((name) => [name, at]));
  return addEntries(entry, { operations, events, lastAt });
}

/** @param later its times replace those of the other. */
export function addEntries(earlier: LedgerEntry, later: LedgerEntry): LedgerEntry {
  return {
    operations: addOperations(earlier.operations, later.operations),
    events: addEvents(earlier.events, later.events),
    lastAt: { ...earlier.lastAt, ...later.lastAt },
  };
}

/** Completes a stored entry, which lacks operations that only later releases count. */
export function readEntry(stored: Partial<LedgerEntry> | null | undefined): LedgerEntry {
  return {
    operations: addOperations(NO_OPERATIONS, stored?.operations ?? {}),
    events: stored?.events ?? {},
    lastAt: stored?.lastAt ?? {},
  };
}

/** Such as `2026-11-23`, in UTC. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** @param days may be negative. */
export function dayAfter(day: string, days: number): string {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000));
}
