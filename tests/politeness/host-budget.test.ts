import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { admit, type HostBudget, NEW_BUDGET, release, reserveSlot } from "../../src/politeness/host-budget.ts";
import type { LeaseEnd } from "../../src/ports/host-gate.ts";

const NOW = Date.UTC(2026, 10, 23);
const MIN_REST_MS = 3_000;

const ANSWERED: LeaseEnd = { how: "answered", took: 200, retryAfterSeconds: null, crawlDelaySeconds: null };
const FAILED: LeaseEnd = { ...ANSWERED, how: "failed" };
const REFUSED: LeaseEnd = { ...ANSWERED, how: "refused" };

/** The budget after requests with these ends, each sent as early as allowed, and when the last one ended. */
function afterVisits(ends: readonly LeaseEnd[], minDelay = MIN_REST_MS): { budget: HostBudget; endedAt: number } {
  let budget = NEW_BUDGET;
  let now = NOW;
  for (const end of ends) {
    now = Math.max(now, budget.openAt);
    const [leased, admission] = admit(budget, now);
    if (!admission.isAdmitted) throw new Error("The gate did not open when it said.");
    now += end.took;
    budget = release(leased, admission.lease, end, minDelay, now);
  }
  return { budget, endedAt: now };
}

/** Seconds from the end of the last of these requests until the next may begin. */
function restAfter(ends: readonly LeaseEnd[], minDelay = MIN_REST_MS): number {
  const { budget, endedAt } = afterVisits(ends, minDelay);
  return (budget.openAt - endedAt) / 1000;
}

test("a clock set back keeps no host closed for longer than its delay", () => {
  const { budget, endedAt } = afterVisits([{ ...REFUSED, retryAfterSeconds: 86_400 }]);
  const [inLine] = reserveSlot(budget, MIN_REST_MS, endedAt);
  const now = endedAt - 10 * 365 * 86_400_000;
  const [put, refused] = admit(inLine, now);
  expect(refused).toMatchObject({ isAdmitted: false, wait: budget.rest });
  expect(reserveSlot(inLine, MIN_REST_MS, now)[1]).toBe(budget.rest);
  expect(admit(put, now + budget.rest)[1]).toMatchObject({ isAdmitted: true });
});

test("a clock correction of seconds changes nothing", () => {
  const { budget, endedAt } = afterVisits([REFUSED]);
  expect(admit(budget, endedAt - 5_000)).toEqual([budget, { isAdmitted: false, wait: 35_000, isClosed: true }]);
});

const times = (count: number, end: LeaseEnd): LeaseEnd[] => Array<LeaseEnd>(count).fill(end);

describe("the delay after a request, in seconds", () => {
  test.each<[string, readonly LeaseEnd[], number]>([
    ["is at least three", [ANSWERED], 3],
    ["is five times the duration of the fetch", [{ ...ANSWERED, took: 2_000 }], 10],
    ["is at most thirty", [{ ...ANSWERED, took: 20_000 }], 30],
    ["is the Crawl-delay of robots.txt", [{ ...ANSWERED, crawlDelaySeconds: 120 }], 120],
    ["is not shortened by a lower Crawl-delay", [{ ...ANSWERED, crawlDelaySeconds: 0.5 }], 3],
    ["depends on the last request only", [{ ...ANSWERED, took: 5_000 }, ANSWERED], 3],
    ["is the same after a failure", [FAILED], 3],
    ["is the same after the fourth failure in a row", times(4, FAILED), 3],
    ["is thirty after the fifth", times(5, FAILED), 30],
    ["is doubled after one failed retry", times(6, FAILED), 60],
    ["is at most an hour", times(30, FAILED), 3600],
    ["is three after a success in between", [...times(4, FAILED), ANSWERED, FAILED], 3],
    ["is three after a successful retry", [...times(6, FAILED), ANSWERED], 3],
    ["is thirty after 429 or 503", [REFUSED], 30],
    ["is doubled after each", times(3, REFUSED), 120],
    ["is at most an hour after any number of refusals", times(30, REFUSED), 3600],
    ["is Retry-After", [{ ...REFUSED, retryAfterSeconds: 600 }], 600],
    ["is not shortened by a lower Retry-After", [{ ...REFUSED, retryAfterSeconds: 5 }], 30],
    ["is Retry-After also for other 5xx responses", [{ ...FAILED, retryAfterSeconds: 60 }], 60],
    ["is zero when no request was sent", [{ ...ANSWERED, how: "unused" }], 0],
  ])("%s", (_rule, ends, seconds) => {
    expect(restAfter(ends)).toBe(seconds);
  });

  test.each<[string, readonly LeaseEnd[], number]>([
    ["the delay is zero", [{ ...ANSWERED, took: 2_000 }], 0],
    ["the delay is zero even after failures", times(7, FAILED), 0],
    ["Crawl-delay still applies", [{ ...ANSWERED, crawlDelaySeconds: 2 }], 2],
    ["Retry-After still applies", [{ ...REFUSED, retryAfterSeconds: 1 }], 1],
  ])("without a minimum delay, %s", (_rule, ends, seconds) => {
    expect(restAfter(ends, 0)).toBe(seconds);
  });
});

describe("the lease", () => {
  const [leased, first] = admit(NEW_BUDGET, NOW);
  const lease = first.isAdmitted ? first.lease : -1;

  test("is exclusive", () => {
    expect(first.isAdmitted).toBe(true);
    expect(admit(leased, NOW + 10_000)[1]).toEqual({ isAdmitted: false, wait: 500, isClosed: false });
  });

  test("expires if never released, and a late release changes nothing", () => {
    const [again, second] = admit(leased, NOW + 100_000);
    expect(second).toEqual({ isAdmitted: true, lease: NOW + 100_000 });
    expect(release(again, lease, REFUSED, MIN_REST_MS, NOW + 100_001)).toBe(again);
  });

  test("may be released twice", () => {
    const once = release(leased, lease, ANSWERED, MIN_REST_MS, NOW + 200);
    expect(release(once, lease, FAILED, MIN_REST_MS, NOW + 400)).toBe(once);
  });

  test("a refused caller is told whether the host is closed", () => {
    const { budget, endedAt } = afterVisits([REFUSED]);
    expect(admit(budget, endedAt + 1_000)[1]).toEqual({ isAdmitted: false, wait: 29_000, isClosed: true });
    const open = afterVisits([ANSWERED]);
    expect(admit(open.budget, open.endedAt + 1_000)[1]).toEqual({ isAdmitted: false, wait: 2_000, isClosed: false });
  });
});

describe("reserved slots", () => {
  test("are a delay and a fetch apart, starting when the host is open", () => {
    const { budget, endedAt } = afterVisits([ANSWERED]);
    const [second, first] = reserveSlot(budget, MIN_REST_MS, endedAt);
    const [third, next] = reserveSlot(second, MIN_REST_MS, endedAt + 1_000);
    expect([first, next]).toEqual([3_000, 5_600]);
    expect(reserveSlot(third, MIN_REST_MS, endedAt + 60_000)[1]).toBe(0);
  });

  test("do not affect immediate requests", () => {
    const [budget] = reserveSlot(NEW_BUDGET, MIN_REST_MS, NOW);
    expect(admit(budget, NOW)[1].isAdmitted).toBe(true);
  });
});

test("never two requests in flight or closer than the minimum delay, and waiting as told succeeds", () => {
  const anyEnd = fc.record({
    how: fc.constantFrom("answered", "refused", "failed"),
    took: fc.integer({ min: 0, max: 60_000 }),
    retryAfterSeconds: fc.option(fc.integer({ min: 0, max: 7_200 })),
    crawlDelaySeconds: fc.option(fc.integer({ min: 0, max: 300 })),
  }) satisfies fc.Arbitrary<LeaseEnd>;
  const anyEvent = fc.oneof(
    fc.record({ kind: fc.constant("wait"), milliseconds: fc.integer({ min: 0, max: 120_000 }) }),
    fc.record({ kind: fc.constant("ask") }),
    fc.record({ kind: fc.constant("end"), end: anyEnd }),
    fc.record({ kind: fc.constant("line up") }),
  );
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      let budget = NEW_BUDGET;
      let now = NOW;
      let holder: { lease: number; since: number } | null = null;
      let freeSince = 0;
      for (const event of events) {
        if (event.kind === "wait") now += event.milliseconds;
        if (event.kind === "line up") [budget] = reserveSlot(budget, MIN_REST_MS, now);
        if (event.kind === "end" && holder !== null) {
          now += event.end.took;
          const isInForce = now < holder.since + 100_000;
          budget = release(budget, holder.lease, event.end, MIN_REST_MS, now);
          if (isInForce) freeSince = now;
          holder = null;
        }
        if (event.kind !== "ask") continue;
        const [next, admission] = admit(budget, now);
        budget = next;
        if (!admission.isAdmitted) {
          expect(admission.wait).toBeGreaterThan(0);
          if (holder === null) expect(admit(budget, now + admission.wait)[1].isAdmitted).toBe(true);
          continue;
        }
        if (holder !== null) expect(now).toBeGreaterThanOrEqual(holder.since + 100_000);
        else expect(now - freeSince).toBeGreaterThanOrEqual(MIN_REST_MS);
        holder = { lease: admission.lease, since: now };
      }
    }),
    { numRuns: 500 },
  );
});
