import type { Admission, LeaseEnd } from "../ports/host-gate.ts";

/**
 * When the next request to a host may be sent, and what the last one changed. Pure: the caller brings the time. All
 * times are milliseconds, points in time since 1970.
 */
export interface HostBudget {
  /** Number of the last lease. There is one at a time: one request is in flight. */
  readonly lease: number;
  /** When this was kept; later than now where a clock was put back since. Missing in what was kept before it was. */
  readonly keptAt?: number;
  /** When that lease expires; 0 once it was released. */
  readonly leasedUntil: number;
  /** No request is sent before. */
  readonly openAt: number;
  /** The end of the reserved slots. */
  readonly lineEndsAt: number;
  /** The delay after a request, as the last answers of the host set it. */
  readonly rest: number;
  /** Requests in a row that failed, for whatever reason. */
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

/** A lease of a process that crashed blocks the host for this long: two fetches, of robots.txt and of the page. */
const LEASE = 100_000;
/** A typical fetch: trying again sooner is seldom worth it. */
const FETCH = 500;
const DELAY_PER_FETCH = 5;
/** The longest delay, in minimum delays: 3 s to 30 s by default. */
const MAX_DELAYS = 10;
/** The first back-off, in minimum delays: 30 s by default. */
const FIRST_BACK_OFF = 10;
const MAX_BACK_OFF = 3_600_000;
/** After this many failures in a row a host is closed, and later gets one request to show that it is back. */
const FAILURES_TO_CLOSE = 5;

/** Gives the one lease, or says how long to wait for it; the budget is another where something of it has changed. */
export function admit(kept: HostBudget, now: number): readonly [HostBudget, Admission] {
  const budget = asOf(kept, now);
  const wait = Math.max(budget.openAt - now, budget.leasedUntil > now ? FETCH : 0);
  if (wait > 0) return [budget, { isAdmitted: false, wait, isClosed: stepsOf(budget) > 0 }];
  const lease = budget.lease + 1;
  // What holds if the lease is never released, and what callers are told meanwhile.
  const leased = { ...budget, lease, keptAt: now, leasedUntil: now + LEASE, openAt: now + budget.rest };
  return [leased, { isAdmitted: true, lease }];
}

/**
 * Releases the lease and adjusts the budget to how the request ended. A lease that has expired and was granted again
 * changes nothing.
 *
 * @param minDelay Milliseconds between two requests to any host, the unit of longer delays. With 0, only what a host
 *   asks for delays requests.
 */
export function release(budget: HostBudget, lease: number, end: LeaseEnd, minDelay: number, now: number): HostBudget {
  if (lease !== budget.lease || budget.leasedUntil === 0) return budget;
  const free = { ...budget, keptAt: now, leasedUntil: 0 };
  if (end.how === "unused") return { ...free, openAt: now };
  const rest = Math.max(
    Math.min(Math.max(DELAY_PER_FETCH * end.took, minDelay), MAX_DELAYS * minDelay),
    (end.crawlDelaySeconds ?? 0) * 1000,
  );
  const failures = end.how === "answered" ? 0 : budget.failures + 1;
  const refusals = end.how === "answered" ? 0 : budget.refusals + (end.how === "refused" ? 1 : 0);
  const backOff = backOffOf(stepsOf({ failures, refusals }), minDelay);
  const asked = end.how === "answered" ? 0 : (end.retryAfterSeconds ?? 0) * 1000;
  return { ...free, rest, failures, refusals, openAt: now + Math.max(rest, backOff, asked) };
}

/**
 * Reserves a slot for a caller that cannot wait: each slot is later than all before it, so that callers do not come
 * back together. Nothing is lost when one does not come.
 *
 * @param minDelay as of `release`.
 */
export function reserveSlot(kept: HostBudget, minDelay: number, now: number): readonly [HostBudget, wait: number] {
  const budget = asOf(kept, now);
  const place = Math.max(budget.openAt, budget.lineEndsAt, now);
  const rest = Math.max(budget.rest, minDelay);
  // A host that rests for longer takes longer to answer. Slots that are too near make messages bounce.
  const length = rest + Math.max(FETCH, rest / DELAY_PER_FETCH);
  return [{ ...budget, keptAt: now, lineEndsAt: place + length }, place - now];
}

/** In milliseconds: less is a clock that was set right, and costs no more than that. */
const PUT_BACK = 60_000;

/** Times that a clock before it was put back has set would keep a host closed until it comes there again. */
function asOf(budget: HostBudget, now: number): HostBudget {
  const isPutBack = (budget.keptAt ?? 0) > now + PUT_BACK;
  return isPutBack ? { ...budget, keptAt: now, leasedUntil: 0, openAt: now + budget.rest, lineEndsAt: now } : budget;
}

/** How often the back-off has doubled, from 1; 0 or less is none. A host that answers 429 or 503 is believed at once. */
function stepsOf({ failures, refusals }: Pick<HostBudget, "failures" | "refusals">): number {
  return Math.max(refusals, failures - FAILURES_TO_CLOSE + 1);
}

function backOffOf(steps: number, minDelay: number): number {
  return steps <= 0 ? 0 : Math.min(MAX_BACK_OFF, FIRST_BACK_OFF * minDelay * 2 ** (steps - 1));
}
