import type { Admission, LeaseEnd } from "../ports/host-gate.ts";

/**
 * When the next request to a host may be sent. Pure: the caller supplies the time. All fields are milliseconds; points
 * in time are since 1970.
 */
export interface HostBudget {
  /** Number of the last lease; later leases have greater numbers. Only one is active: one request is in flight. */
  readonly lease: number;
  /** When this was stored; later than now if the clock was set back since. Missing in budgets of earlier versions. */
  readonly keptAt?: number;
  /** When that lease expires; 0 once it is released. */
  readonly leasedUntil: number;
  /** No request is sent earlier. */
  readonly openAt: number;
  /** The end of the last reserved slot. */
  readonly lineEndsAt: number;
  /** The delay after a request, derived from the last responses. */
  readonly rest: number;
  /** Consecutive failed requests, for whatever reason. */
  readonly failures: number;
  /** How many of them got a 429 or 503. */
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

/** How long a crashed process blocks a host: the time limits of fetching robots.txt, the TDMRep file and the page. */
const LEASE_MS = 100_000;
/** The wait while another request is in flight: retrying sooner seldom succeeds. */
const TYPICAL_FETCH_MS = 500;
/** A host is left alone for five times as long as it took to respond. */
const DELAY_PER_FETCH_TIME = 5;
/** The longest delay, as a multiple of the minimum delay: 3 s to 30 s by default. */
const MAX_DELAYS = 10;
/** The first back-off, as a multiple of the minimum delay: 30 s by default. */
const FIRST_BACK_OFF_DELAYS = 10;
const MAX_BACK_OFF_MS = 3_600_000;
/** After this many consecutive failures a host is closed, and later gets single requests to test whether it is back. */
const FAILURES_TO_CLOSE = 5;

/** Grants the lease, or returns how long to wait for it. */
export function admit(stored: HostBudget, now: number): readonly [HostBudget, Admission] {
  const budget = afterClockReset(stored, now);
  const wait = Math.max(budget.openAt - now, budget.leasedUntil > now ? TYPICAL_FETCH_MS : 0);
  if (wait > 0) return [budget, { isAdmitted: false, wait, isClosed: stepsOf(budget) > 0 }];
  // Greater than that of any lease that was lost by an eviction.
  const lease = Math.max(budget.lease + 1, now);
  // Applies while the lease is held, and if it is never released.
  const leased = { ...budget, lease, keptAt: now, leasedUntil: now + LEASE_MS, openAt: now + budget.rest };
  return [leased, { isAdmitted: true, lease }];
}

/**
 * Releases the lease and adjusts the budget to how the request ended. Ignores a lease that has expired and was followed
 * by another.
 *
 * @param minDelay minimum delay between two requests to any host, in milliseconds, and the unit of longer delays.
 *   With 0, only delays that a host requests apply.
 */
export function release(budget: HostBudget, lease: number, end: LeaseEnd, minDelay: number, now: number): HostBudget {
  if (lease < budget.lease || budget.leasedUntil === 0) return budget;
  const free = { ...budget, keptAt: now, leasedUntil: 0 };
  if (end.how === "unused") return { ...free, openAt: now };
  const rest = Math.max(
    Math.min(Math.max(DELAY_PER_FETCH_TIME * end.took, minDelay), MAX_DELAYS * minDelay),
    (end.crawlDelaySeconds ?? 0) * 1000,
  );
  const failures = end.how === "answered" ? 0 : budget.failures + 1;
  const refusals = end.how === "answered" ? 0 : budget.refusals + (end.how === "refused" ? 1 : 0);
  const backOff = backOffOf(stepsOf({ failures, refusals }), minDelay);
  const requested = end.how === "answered" ? 0 : (end.retryAfterSeconds ?? 0) * 1000;
  return { ...free, rest, failures, refusals, openAt: now + Math.max(rest, backOff, requested) };
}

/**
 * Reserves a slot for a caller that cannot wait. Each slot is later than all before it, so that callers do not return
 * together. An unused slot does no harm.
 *
 * @param minDelay as in `release`.
 */
export function reserveSlot(stored: HostBudget, minDelay: number, now: number): readonly [HostBudget, wait: number] {
  const budget = afterClockReset(stored, now);
  const start = Math.max(budget.openAt, budget.lineEndsAt, now);
  return [{ ...budget, keptAt: now, lineEndsAt: start + slotLength(budget, minDelay) }, start - now];
}

/** A host with a longer delay responds more slowly. Slots too close together make messages bounce. Milliseconds. */
function slotLength(budget: HostBudget, minDelay: number): number {
  const rest = Math.max(budget.rest, minDelay);
  return rest + Math.max(TYPICAL_FETCH_MS, rest / DELAY_PER_FETCH_TIME);
}

/** Whether a slot that starts within `milliseconds` is reserved after the one that is in use. */
export function isSlotReserved(budget: HostBudget, minDelay: number, milliseconds: number, now: number): boolean {
  const length = slotLength(budget, minDelay);
  return length < milliseconds && budget.lineEndsAt > now + length;
}

/** Smaller clock corrections are ignored: they delay the host by no more than their own size. */
const CLOCK_RESET_MS = 60_000;

/**
 * Without this, times set before the clock was put back would keep a host closed until the clock reaches them again.
 */
function afterClockReset(budget: HostBudget, now: number): HostBudget {
  const isReset = (budget.keptAt ?? 0) > now + CLOCK_RESET_MS;
  return isReset ? { ...budget, keptAt: now, leasedUntil: 0, openAt: now + budget.rest, lineEndsAt: now } : budget;
}

/** How many times to double the back-off, plus one; 0 or less is no back-off. A 429 or 503 backs off immediately. */
function stepsOf({ failures, refusals }: Pick<HostBudget, "failures" | "refusals">): number {
  return Math.max(refusals, failures - FAILURES_TO_CLOSE + 1);
}

function backOffOf(steps: number, minDelay: number): number {
  return steps <= 0 ? 0 : Math.min(MAX_BACK_OFF_MS, FIRST_BACK_OFF_DELAYS * minDelay * 2 ** (steps - 1));
}
