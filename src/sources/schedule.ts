import { NOTHING_SEEN, type SourceError, type SourceState } from "../store/source-state.ts";
import type { SourceSettings } from "./source-settings.ts";

/** How often a source is read, in seconds. */
export interface Pace {
  readonly shortest: number;
  readonly longest: number;
}

/** The pace of a source: its owner's interval, where there is one. */
export function paceOf({ intervalMinutes }: Pick<SourceSettings, "intervalMinutes">, pace: Pace): Pace {
  return intervalMinutes === null ? pace : { shortest: intervalMinutes * 60, longest: intervalMinutes * 60 };
}

/** What a poll means for the next one. */
export interface Findings {
  /** Whether there was something new. */
  readonly hasNew: boolean;
  /** Seconds that the source wants to be left alone for; `null` when it does not say. */
  readonly restSeconds: number | null;
}

/** Of a source that nobody has read yet, in seconds. */
const FIRST_INTERVAL = 3_600;
/** Something new halves the interval; a poll without news lengthens it by half. */
const FASTER = 1 / 2;
const SLOWER = 3 / 2;
/**
 * In seconds. What a feed states (`ttl`, `sy:updatePeriod`, max-age) is often a default that nobody chose: it may put
 * the next poll off by an hour. Where less happens than that, the interval grows by itself.
 */
const MAX_REST_SECONDS = 3_600;
/** In seconds, but no more than this part of the interval: a cron fires early or late, and no source is to miss its turn for that. */
const TOLERANCE = 60;
const TOLERATED_PART = 1 / 10;

/** A source that was never read. */
export function newSource(url: string, now: Date): SourceState {
  return {
    schemaVersion: 1,
    url,
    kind: null,
    title: null,
    documents: [],
    entriesHash: null,
    intervalSeconds: FIRST_INTERVAL,
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

/** When a source is due, as milliseconds of the epoch: what is due longest is read first. */
export function dueAt({ nextDueAt }: SourceState, now: Date, pace: Pace): number {
  const at = Date.parse(nextDueAt);
  // No poll puts the next one off by more: a clock was wrong when this was written.
  return at > now.getTime() + pace.longest * 1_000 ? now.getTime() : at;
}

export function isDue(state: SourceState, now: Date, pace: Pace): boolean {
  const tolerance = Math.min(TOLERANCE, pace.shortest * TOLERATED_PART);
  return dueAt(state, now, pace) <= now.getTime() + tolerance * 1_000;
}

/** A poll succeeded. What it found is in `after`; this adds when the next one is due. */
export function read(after: SourceState, { hasNew, restSeconds }: Findings, now: Date, pace: Pace): SourceState {
  const interval = within(after.intervalSeconds * (hasNew ? FASTER : SLOWER), pace);
  const rest = Math.min(restSeconds ?? 0, MAX_REST_SECONDS);
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
 * A poll failed. Retry-After is honoured; otherwise the source backs off exponentially.
 * @param retryAfterSeconds `null` when the server sent none.
 */
export function failed(
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
