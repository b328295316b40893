import { expect, test } from "vitest";
import { readUrlSigns } from "../../../src/extract/kind/url-signs.ts";

test.each([
  ["https://harbour.test/blog/10-ways-to-moor", { hasSmallNumber: true, endsInDigit: false, slugWords: 4 }],
  ["https://harbour.test/news/story-20261002", { hasSmallNumber: false, hasNumber: true, endsInDigit: true }],
  ["https://harbour.test/ropes.html", { slugLength: 5, hasExtension: true }],
])("reads the slug of %s", (url, expected) => {
  expect(readUrlSigns(url)).toMatchObject(expected);
});

test.each([
  ["https://www.pilots.org/", "institution"],
  ["https://tides.ac.uk/", "institution"],
  ["https://ropes.com/", "com"],
  ["https://docs.tides.dev/", "software"],
  ["https://ropes.co.uk/", null],
])("reads the top-level domain of %s", (url, topLevel) => {
  expect(readUrlSigns(url).topLevel).toBe(topLevel);
});
