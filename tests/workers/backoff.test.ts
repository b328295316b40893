import fc from "fast-check";
import { expect, test } from "vitest";
import { backoffSeconds } from "../../workers/platform/backoff.ts";

test.each([
  ["the first retry comes after 15 to 30 s", 1, 15, 30],
  ["the second retry waits twice as long", 2, 30, 60],
  ["the fifth retry waits sixteen times as long", 5, 240, 480],
  ["no wait exceeds an hour", 12, 1800, 3600],
])("%s", (_rule, attempt, least, most) => {
  expect(backoffSeconds(attempt, null, 0)).toBe(least);
  expect(backoffSeconds(attempt, null, 1)).toBe(most);
});

test("Retry-After is honoured", () => {
  expect(backoffSeconds(1, 1, 0)).toBe(1);
  expect(backoffSeconds(1, 7200, 0)).toBe(7200);
});

test("Retry-After is doubled for a server that was still unavailable at its own time", () => {
  expect(backoffSeconds(2, 100, 0)).toBe(200);
});

test("the delay is never shorter than Retry-After nor longer than the queue's limit", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 0, max: 86_400 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempt, asked, random) => {
        const seconds = backoffSeconds(attempt, asked, random);
        expect(seconds).toBeGreaterThanOrEqual(asked);
        expect(seconds).toBeLessThanOrEqual(86_400);
        expect(Number.isInteger(seconds)).toBe(true);
      },
    ),
  );
});
