import { expect, test } from "vitest";
import { standardise } from "../../../src/extract/kind/standardise.ts";

test.each([
  ["is in deviations from the mean", 12, 1],
  ["is limited above", 400, 3],
  ["is limited below", -400, -3],
])("a value %s", (_what, value, expected) => {
  expect(standardise(value, 10, 2)).toBe(expected);
});
