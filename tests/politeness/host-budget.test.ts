import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { admit, type HostBudget, NEW_BUDGET, release, reserveSlot } from "../../src/politeness/host-budget.ts";
import type { LeaseEnd } from "../../src/ports/host-gate.ts";

const NOW = Date.UTC(2026, 10, 23);
const LEAST_REST = 3_000;

const ANSWERED: LeaseEnd = { how: "answered", took: 200, retryAfterSeconds: null, crawlDelaySeconds: null };
const FAILED: LeaseEnd = { ...ANSWERED, how: "failed" };
const REFUSED: LeaseEnd = { ...ANSWERED, how: "refused" };

/** Lets visits end like this one after the other, each as soon as it may begin. Answers when the last one ended, too. */
function afterVisits(ends: readonly LeaseEnd[], minDelay = LEAST_REST): { budget: HostBudget; endedAt: number } {
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

/** Seconds from the end of the last of these visits until the next may begin. */
function restAfter(ends: readonly LeaseEnd[], minDelay = LEAST_REST): number {
  const { budget, endedAt } = afterVisits(ends, minDelay);
  return (budget.openAt - endedAt) / 1000;
}

test("a clock that is put back keeps no host closed for longer than its rest", () => {
  const { budget, endedAt } = afterVisits([{ ...REFUSED, retryAfterSeconds: 86_400 }]);
  const [inLine] = reserveSlot(budget, LEAST_REST, endedAt);
  const now = endedAt - 10 * 365 * 86_400_000;
  const [put, refused] = admit(inLine, now);
  expect(refused).toMatchObject({ isAdmitted: false, wait: budget.rest });
  expect(reserveSlot(inLine, LEAST_REST, now)[1]).toBe(budget.rest);
  expect(admit(put, now + budget.rest)[1]).toMatchObject({ isAdmitted: true });
});

test("a clock that was set right by seconds changes nothing", () => {
  const { budget, endedAt } = afterVisits([REFUSED]);
  expect(admit(budget, endedAt - 5_000)).toEqual([budget, { isAdmitted: false, wait: 35_000, isClosed: true }]);
});

const times = (count: number, end: LeaseEnd): LeaseEnd[] => Array<LeaseEnd>(count).fill(end);

describe("the rest after a visit, in seconds", () => {
  test.each<[string, readonly LeaseEnd[], number]>([
    ["three at least", [ANSWERED], 3],
    ["five times what the fetch took", [{ ...ANSWERED, took: 2_000 }], 10],
    ["thirty at most", [{ ...ANSWERED, took: 20_000 }], 30],
    ["as long as robots.txt asks", [{ ...ANSWERED, crawlDelaySeconds: 120 }], 120],
    ["not shorter because robots.txt asks for less", [{ ...ANSWERED, crawlDelaySeconds: 0.5 }], 3],
    ["as the last visit tells, not the one before", [{ ...ANSWERED, took: 5_000 }, ANSWERED], 3],
    ["the same after a failure", [FAILED], 3],
    ["and after the fourth in a row", times(4, FAILED), 3],
    ["thirty after the fifth", times(5, FAILED), 30],
    ["twice as long after one try that failed", times(6, FAILED), 60],
    ["an hour at most", times(30, FAILED), 3600],
    ["three when an answer came between", [...times(4, FAILED), ANSWERED, FAILED], 3],
    ["three when the one try went well", [...times(6, FAILED), ANSWERED], 3],
    ["thirty after 429 or 503", [REFUSED], 30],
    ["twice as long after each", times(3, REFUSED), 120],
    ["an hour at most after however many", times(30, REFUSED), 3600],
    ["as the host asks", [{ ...REFUSED, retryAfterSeconds: 600 }], 600],
    ["not shorter because the host asks for less", [{ ...REFUSED, retryAfterSeconds: 5 }], 30],
    ["as the host asks with another 5xx", [{ ...FAILED, retryAfterSeconds: 60 }], 60],
    ["none when no request has left", [{ ...ANSWERED, how: "unused" }], 0],
  ])("%s", (_rule, ends, seconds) => {
    expect(restAfter(ends)).toBe(seconds);
  });

  test.each<[string, readonly LeaseEnd[], number]>([
    ["there is none", [{ ...ANSWERED, took: 2_000 }], 0],
    ["even after failures", times(7, FAILED), 0],
    ["but for what robots.txt asks", [{ ...ANSWERED, crawlDelaySeconds: 2 }], 2],
    ["and what the host asks", [{ ...REFUSED, retryAfterSeconds: 1 }], 1],
  ])("without a least rest %s", (_rule, ends, seconds) => {
    expect(restAfter(ends, 0)).toBe(seconds);
  });
});

describe("the lease", () => {
  const [leased, first] = admit(NEW_BUDGET, NOW);
  const lease = first.isAdmitted ? first.lease : -1;

  test("there is one at a time", () => {
    expect(first.isAdmitted).toBe(true);
    expect(admit(leased, NOW + 10_000)[1]).toEqual({ isAdmitted: false, wait: 500, isClosed: false });
  });

  test("one that is never given back runs out, and comes late for nothing", () => {
    const [again, second] = admit(leased, NOW + 100_000);
    expect(second).toEqual({ isAdmitted: true, lease: lease + 1 });
    expect(release(again, lease, REFUSED, LEAST_REST, NOW + 100_001)).toBe(again);
  });

  test("giving it back twice is as good as once", () => {
    const once = release(leased, lease, ANSWERED, LEAST_REST, NOW + 200);
    expect(release(once, lease, FAILED, LEAST_REST, NOW + 400)).toBe(once);
  });

  test("who is not let in is told whether the host is closed", () => {
    const { budget, endedAt } = afterVisits([REFUSED]);
    expect(admit(budget, endedAt + 1_000)[1]).toEqual({ isAdmitted: false, wait: 29_000, isClosed: true });
    const open = afterVisits([ANSWERED]);
    expect(admit(open.budget, open.endedAt + 1_000)[1]).toEqual({ isAdmitted: false, wait: 2_000, isClosed: false });
  });
});

describe("the line", () => {
  test("each is told a later time, a rest and a fetch apart, from when the host is open", () => {
    const { budget, endedAt } = afterVisits([ANSWERED]);
    const [second, first] = reserveSlot(budget, LEAST_REST, endedAt);
    const [third, next] = reserveSlot(second, LEAST_REST, endedAt + 1_000);
    expect([first, next]).toEqual([3_000, 5_600]);
    expect(reserveSlot(third, LEAST_REST, endedAt + 60_000)[1]).toBe(0);
  });

  test("changes nothing for those who come now", () => {
    const [budget] = reserveSlot(NEW_BUDGET, LEAST_REST, NOW);
    expect(admit(budget, NOW)[1].isAdmitted).toBe(true);
  });
});

test("never two in flight, never closer than the least rest, and who waits as told gets in, whatever happens", () => {
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
        if (event.kind === "line up") [budget] = reserveSlot(budget, LEAST_REST, now);
        if (event.kind === "end" && holder !== null) {
          now += event.end.took;
          const isInForce = now < holder.since + 100_000;
          budget = release(budget, holder.lease, event.end, LEAST_REST, now);
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
        else expect(now - freeSince).toBeGreaterThanOrEqual(LEAST_REST);
        holder = { lease: admission.lease, since: now };
      }
    }),
    { numRuns: 500 },
  );
});
