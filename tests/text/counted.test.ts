import { expect, test } from "vitest";
import { counted } from "../../src/text/counted.ts";

test.each([
  [0, "0 articles"],
  [1, "1 article"],
  [2, "2 articles"],
  [1_204_000, "1,204,000 articles"],
])("%d", (count, expected) => {
  expect(counted(count, "article")).toBe(expected);
});

test.each([
  [1, "1 entry"],
  [30, "30 entries"],
])("%d with an irregular plural", (count, expected) => {
  expect(counted(count, "entry", "entries")).toBe(expected);
});
