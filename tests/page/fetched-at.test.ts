import { expect, test } from "vitest";
import { boundedFetchTime } from "../../src/page/fetched-at.ts";

const NOW = new Date("2026-11-23T12:00:00.000Z");

test.each([
  ["2026-11-23T10:00:00Z", "2026-11-23T10:00:00.000Z"],
  ["9999-12-31T23:59:59Z", NOW.toISOString()],
  ["+275760-09-13T00:00:00Z", NOW.toISOString()],
  ["-271821-04-20T00:00:00Z", null],
  ["1970-01-01T00:00:00Z", null],
  ["yesterday", null],
])("a stated fetch time of %s is read as %s", (stated, expected) => {
  expect(boundedFetchTime(stated, NOW)).toBe(expected);
});
