import { expect, test } from "vitest";
import { maxAgeOf, validatorsOf } from "../../src/adapters/conditional.ts";

test.each([
  [null, null],
  ["max-age=60", 60],
  ["public, s-maxage=900, Max-Age=60, must-revalidate", 60],
  ['max-age="60"', 60],
  ["s-maxage=900", null],
  ["no-cache, max-age=60", null],
  ["max-age=-1", null],
  ["max-age=99999999999", null],
])("Cache-Control %s states %s seconds", (header, seconds) => {
  expect(maxAgeOf(header)).toBe(seconds);
});

test("a validator too long to store for every source is dropped", () => {
  expect(validatorsOf(new Headers({ etag: `"${"x".repeat(600)}"`, "last-modified": "yesterday" }))).toEqual({
    etag: null,
    lastModified: "yesterday",
  });
});
