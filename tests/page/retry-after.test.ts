import { expect, test } from "vitest";
import { retryAfterSeconds } from "../../src/page/retry-after.ts";

const NOW = new Date("2026-11-23T12:00:00Z");

test.each([
  ["seconds", "120", 120],
  ["zero", "0", 0],
  ["surrounding white space", " 30 ", 30],
  ["a future date", "Mon, 23 Nov 2026 12:05:00 GMT", 300],
  ["an obsolete date format", "Monday, 23-Nov-26 12:05:00 GMT", 300],
  ["a past date", "Mon, 23 Nov 2026 11:00:00 GMT", 0],
  ["a year is limited to a week", "31536000", 604_800],
  ["a distant date is limited to a week", "Wed, 23 Nov 2033 12:00:00 GMT", 604_800],
  ["a negative number", "-5", null],
  ["a fraction", "1.5", null],
  ["words", "soon", null],
  ["an invalid date", "Mon, 99 Foo 2026", null],
  ["an ISO date", "2026-11-23T12:05:00Z", null],
  ["twenty digits", "99999999999999999999", null],
  ["nothing", "", null],
  ["no header", null, null],
])("%s", (_what, header, expected) => {
  expect(retryAfterSeconds(header, NOW)).toBe(expected);
});
