import { NOTHING_SEEN, type SourceError, type SourceState } from "../store/source-state.ts";
import type { SourceSettings } from "./source-settings.ts";

/** Bounds of the poll interval, in seconds. */
export interface Pace {
  readonly shortest: number;
  readonly longest: number;
}

/** The pace of a source: its configured interval, if any. */
export function paceOf({ intervalMinutes }: Pick<SourceSettings, "intervalMinutes">, pace: Pace): Pace {
  return intervalMinutes === null ? pace : { shortest: intervalMinutes * 60, longest: intervalMinutes * 60 };
}

/** What a poll contributes to the schedule. */
export interface Findings {
  /** Whether new entries were queued. */
  readonly hasNew: boolean;
  /** The minimum poll interval that the source requests; `null` when it states none. */
  readonly minIntervalSeconds: number | null;
}

/** Before the first poll. */
const FIRST_INTERVAL_SECONDS = 3_600;
/** New entries halve the interval; a poll without new entries lengthens it by half. */
const FASTER = 1 / 2;
const SLOWER = 3 / 2;
/**
 * The interval that a feed states (`ttl`, `sy:updatePeriod`, max-age) is often a default that nobody chose: it may
 * postpone the next poll by at most an hour. For a quiet source the interval grows anyway.
 */
const MAX_STATED_INTERVAL_SECONDS = 3_600;
/** A cron trigger may fire early or late, which must not make a source miss its run. */
const MAX_TOLERANCE_SECONDS = 60;
const MAX_TOLERANCE_SHARE = 1 / 10; // Of the interval.

/** The state of a source before its first poll. */
export function newSource(url: string, now: Date): SourceState {
  return {
    schemaVersion: 1,
    url,
    kind: null,
    title: null,
    documents: [],
    entriesHash: null,
    intervalSeconds: FIRST_INTERVAL_SECONDS,
    nextDueAt: now.toISOString(),
    lastReadAt: null,
    lastListedAt: null,
    lastNewAt: null,
    failures: 0,
    lastError: null,
    lastCounts: null,
    seen: NOTHING_SEEN,
  };
}

/** When a source is due, in milliseconds since 1970. */
export function dueAt({ nextDueAt }: SourceState, now: Date, pace: Pace): number {
  const at = Date.parse(nextDueAt);
  // No poll postpones the next one further, so a clock was wrong when this was written.
  return at > now.getTime() + pace.longest * 1_000 ? now.getTime() : at;
}

export function isDue(state: SourceState, now: Date, pace: Pace): boolean {
  const tolerance = Math.min(MAX_TOLERANCE_SECONDS, pace.shortest * MAX_TOLERANCE_SHARE);
  return dueAt(state, now, pace) <= now.getTime() + tolerance * 1_000;
}

/** The state after a successful poll. @param after includes the results of the poll. */
export function afterSuccess(
  after: SourceState,
  { hasNew, minIntervalSeconds }: Findings,
  now: Date,
  pace: Pace,
): SourceState {
  const interval = within(after.intervalSeconds * (hasNew ? FASTER : SLOWER), pace);
  const rest = Math.min(minIntervalSeconds ?? 0, MAX_STATED_INTERVAL_SECONDS);
  return {
    ...after,
    intervalSeconds: interval,
    nextDueAt: later(now, within(Math.max(interval, rest), pace)),
    lastReadAt: now.toISOString(),
    lastNewAt: hasNew ? now.toISOString() : after.lastNewAt,
    failures: 0,
    lastError: null,
  };
}

/**
 * The state after a failed poll. Retry-After is honoured; otherwise the source backs off exponentially.
 * @param retryAfterSeconds `null` when the server sent none.
 */
export function afterFailure(
  before: SourceState,
  error: SourceError,
  retryAfterSeconds: number | null,
  now: Date,
  pace: Pace,
): SourceState {
  const wait = retryAfterSeconds ?? pace.shortest * 2 ** Math.min(before.failures, 30);
  return {
    ...before,
    nextDueAt: later(now, within(wait, pace)),
    failures: before.failures + 1,
    lastError: error,
  };
}

function within(seconds: number, { shortest, longest }: Pace): number {
  return Math.min(Math.max(seconds, shortest), longest);
}

function later(now: Date, seconds: number): string {
  return new Date(now.getTime() + seconds * 1_000).toISOString();
}
