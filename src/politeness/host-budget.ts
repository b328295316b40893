import type { Admission, LeaseEnd } from "../ports/host-gate.ts";

/**
 * When the next request to a host may leave, and what the end of one teaches. Pure: whoever keeps a
 * budget brings the time. All times are milliseconds, points in time since 1970.
 */
export interface HostBudget {
  /** Number of the last lease that was given. There is one at a time: one request is in flight. */
  readonly lease: number;
  /** When this was kept; later than now where a clock was put back since. Missing in what was kept before it was. */
  readonly keptAt?: number;
  /** When that lease runs out; 0 once it was given back. */
  readonly leasedUntil: number;
  /** No request leaves before. */
  readonly openAt: number;
  /** Where the line of those ends who come back later. */
  readonly lineEndsAt: number;
  /** What the host is left alone for after a request, as its last answers tell. */
  readonly rest: number;
  /** Requests in a row that went wrong, whatever the way. */
  readonly failures: number;
  /** Those of them that the host answered with 429 or 503. */
  readonly refusals: number;
}

export const NEW_BUDGET: HostBudget = {
  lease: 0,
  leasedUntil: 0,
  openAt: 0,
  lineEndsAt: 0,
  rest: 0,
  failures: 0,
  refusals: 0,
};

/** Whoever holds a lease and dies blocks the host for so long: two fetches, of robots.txt and of the page. */
const LEASE = 100_000;
/** A fetch takes about so long: asking again sooner is seldom worth it. */
const FETCH = 500;
const REST_PER_FETCH = 5;
/** The longest rest, in least rests: 3 s to 30 s by default. */
const MOST_RESTS = 10;
/** The first back-off, in least rests: 30 s by default. */
const FIRST_BACK_OFF = 10;
const MAX_BACK_OFF = 3_600_000;
/** A host that fails so often in a row is left alone, and then gets one request to show that it is back. */
const FAILURES_TO_CLOSE = 5;

/** Gives the one lease, or says how long to wait for it; the budget is another where something of it has changed. */
export function admit(kept: HostBudget, now: number): readonly [HostBudget, Admission] {
  const budget = asOf(kept, now);
  const wait = Math.max(budget.openAt - now, budget.leasedUntil > now ? FETCH : 0);
  if (wait > 0) return [budget, { isAdmitted: false, wait, isClosed: stepsOf(budget) > 0 }];
  const lease = budget.lease + 1;
  // What holds if the lease is never given back, and what those who wait meanwhile are told.
  const leased = { ...budget, lease, keptAt: now, leasedUntil: now + LEASE, openAt: now + budget.rest };
  return [leased, { isAdmitted: true, lease }];
}

/**
 * Takes the lease back and learns from how it went. A lease that has run out, and was given to another
 * since, changes nothing.
 *
 * @param leastRest Milliseconds that every host is left alone for, the measure of every other rest. With 0
 *   hosts rest only as they ask for it.
 */
export function release(budget: HostBudget, lease: number, end: LeaseEnd, leastRest: number, now: number): HostBudget {
  if (lease !== budget.lease || budget.leasedUntil === 0) return budget;
  const free = { ...budget, keptAt: now, leasedUntil: 0 };
  if (end.how === "unused") return { ...free, openAt: now };
  const rest = Math.max(
    Math.min(Math.max(REST_PER_FETCH * end.took, leastRest), MOST_RESTS * leastRest),
    (end.crawlDelaySeconds ?? 0) * 1000,
  );
  const failures = end.how === "answered" ? 0 : budget.failures + 1;
  const refusals = end.how === "answered" ? 0 : budget.refusals + (end.how === "refused" ? 1 : 0);
  const backOff = backOffOf(stepsOf({ failures, refusals }), leastRest);
  const asked = end.how === "answered" ? 0 : (end.retryAfterSeconds ?? 0) * 1000;
  return { ...free, rest, failures, refusals, openAt: now + Math.max(rest, backOff, asked) };
}

/**
 * A place for somebody who cannot wait at the gate: the time of each is later than of all before, so that
 * they do not come back together. Nothing is lost when one does not come.
 */
export function reserveSlot(kept: HostBudget, now: number): readonly [HostBudget, wait: number] {
  const budget = asOf(kept, now);
  const place = Math.max(budget.openAt, budget.lineEndsAt, now);
  return [{ ...budget, keptAt: now, lineEndsAt: place + budget.rest + FETCH }, place - now];
}

/** In milliseconds: less is a clock that was set right, and costs no more than that. */
const PUT_BACK = 60_000;

/** Times that a clock before it was put back has set would keep a host closed until it comes there again. */
function asOf(budget: HostBudget, now: number): HostBudget {
  const isPutBack = (budget.keptAt ?? 0) > now + PUT_BACK;
  return isPutBack ? { ...budget, keptAt: now, leasedUntil: 0, openAt: now + budget.rest, lineEndsAt: now } : budget;
}

/** How often the back-off has doubled, from 1; 0 or less is none. A host that says what is wrong needs no five proofs. */
function stepsOf({ failures, refusals }: Pick<HostBudget, "failures" | "refusals">): number {
  return Math.max(refusals, failures - FAILURES_TO_CLOSE + 1);
}

function backOffOf(steps: number, leastRest: number): number {
  return steps <= 0 ? 0 : Math.min(MAX_BACK_OFF, FIRST_BACK_OFF * leastRest * 2 ** (steps - 1));
}
