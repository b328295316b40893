import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterFailure, afterSuccess, dueAt, isDue, newSource } from "../../src/sources/schedule.ts";
import type { SourceState } from "../../src/store/source-state.ts";

const NOW = new Date("2026-11-23T10:00:00.000Z");
const PACE = { shortest: 900, longest: 86_400 };
const NEW = newSource("https://news.example.com/feed", NOW);
const BUSY = { code: "server-busy", message: "The server responded with 503." } as const;
const NOTHING = { hasNew: false, minIntervalSeconds: null };
const SOMETHING = { hasNew: true, minIntervalSeconds: null };

const waitOf = ({ nextDueAt }: SourceState) => (Date.parse(nextDueAt) - NOW.getTime()) / 1_000;
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

describe("the next poll", () => {
  test.each([
    ["is due sooner after a poll with news", 7_200, SOMETHING, 3_600],
    ["is due later after a poll without", 7_200, NOTHING, 10_800],
    ["is never due before the shortest interval", 1_000, SOMETHING, 900],
    ["is never due after the longest", 80_000, NOTHING, 86_400],
    ["is delayed as the source requests", 1_800, { hasNew: true, minIntervalSeconds: 2_400 }, 2_400],
    ["is delayed by at most an hour on request", 1_800, { hasNew: true, minIntervalSeconds: 80_000 }, 3_600],
    ["is not brought forward on request", 7_200, { hasNew: false, minIntervalSeconds: 60 }, 10_800],
  ])("%s", (_rule, intervalSeconds, findings, wait) => {
    expect(waitOf(afterSuccess({ ...NEW, intervalSeconds }, findings, NOW, PACE))).toBe(wait);
  });

  test("a requested delay does not change the interval", () => {
    const state = afterSuccess(
      { ...NEW, intervalSeconds: 1_800 },
      { hasNew: true, minIntervalSeconds: 3_600 },
      NOW,
      PACE,
    );
    expect(state.intervalSeconds).toBe(900);
  });

  test.each([
    [0, null, 900],
    [1, null, 1_800],
    [3, null, 7_200],
    [40, null, 86_400],
    [0, 7_200, 7_200],
    [4, 60, 900],
    [4, 3_600, 3_600],
    [0, 1_000_000, 86_400],
  ])("after %i failures and Retry-After %s it is due in %i seconds", (failures, retryAfter, wait) => {
    const state = afterFailure({ ...NEW, failures }, BUSY, retryAfter, NOW, PACE);
    expect(waitOf(state)).toBe(wait);
    expect(state).toMatchObject({ failures: failures + 1, lastError: BUSY, intervalSeconds: NEW.intervalSeconds });
  });

  test("a successful poll resets the failures", () => {
    const state = afterSuccess(afterFailure(NEW, BUSY, null, NOW, PACE), NOTHING, NOW, PACE);
    expect(state).toMatchObject({ failures: 0, lastError: null, lastReadAt: NOW.toISOString(), lastNewAt: null });
  });
});

describe("isDue", () => {
  test.each([
    ["a source that was never polled", NEW.nextDueAt, true],
    ["a source whose poll was missed", at(-86_400 * 30).toISOString(), true],
    ["a source due within seconds, because cron is not exact to the second", at(30).toISOString(), true],
    ["a source that is not due yet", at(120).toISOString(), false],
    ["a source that a wrong clock has postponed indefinitely", at(86_400 * 400).toISOString(), true],
  ])("%s: %s", (_what, nextDueAt, due) => {
    expect(isDue({ ...NEW, nextDueAt }, NOW, PACE)).toBe(due);
  });
});

const anyState = fc
  .record({
    intervalSeconds: fc.double({ min: 0.001, max: 1e9, noNaN: true }),
    failures: fc.nat(),
    nextDueAt: fc
      .date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true })
      .map((d) => d.toISOString()),
  })
  .map((part): SourceState => ({ ...NEW, ...part }));
const anyPace = fc
  .tuple(fc.integer({ min: 1, max: 1e5 }), fc.integer({ min: 0, max: 1e6 }))
  .map(([shortest, more]) => ({ shortest, longest: shortest + more }));
const anySeconds = fc.option(fc.double({ min: 0, max: 1e12, noNaN: true }));

test("a source is always due again between the shortest and the longest interval from now", () => {
  const holds = fc.property(anyState, anyPace, fc.boolean(), anySeconds, (state, pace, hasNew, seconds) => {
    for (const after of [
      afterSuccess(state, { hasNew, minIntervalSeconds: seconds }, NOW, pace),
      afterFailure(state, BUSY, seconds, NOW, pace),
    ]) {
      expect(waitOf(after)).toBeGreaterThanOrEqual(pace.shortest - 0.001);
      expect(waitOf(after)).toBeLessThanOrEqual(pace.longest + 0.001);
      expect(dueAt(after, NOW, pace)).toBeGreaterThan(NOW.getTime());
    }
  });
  fc.assert(holds);
});

test("news never lengthens the interval, and no news never shortens it", () => {
  const holds = fc.property(anyState, (state) => {
    const fair = Math.min(Math.max(state.intervalSeconds, PACE.shortest), PACE.longest);
    expect(afterSuccess(state, SOMETHING, NOW, PACE).intervalSeconds).toBeLessThanOrEqual(fair);
    expect(afterSuccess(state, NOTHING, NOW, PACE).intervalSeconds).toBeGreaterThanOrEqual(fair);
  });
  fc.assert(holds);
});
