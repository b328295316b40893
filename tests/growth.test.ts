import { expect, test } from "vitest";
import { MAX_GROWTH, timeGrowth } from "./growth.ts";

let sum = 0;

function quadratic(size: number): void {
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) sum = (sum + i * j) % 1_000_003;
}

test("quadratic time exceeds the bound", () => {
  expect(timeGrowth(quadratic, 1_500)).toBeGreaterThan(MAX_GROWTH);
});

test("linear time stays within the bound", () => {
  expect(timeGrowth((size) => quadratic(Math.sqrt(size)), 2_250_000)).toBeLessThanOrEqual(MAX_GROWTH);
});

test("a run too fast to measure counts as constant", () => {
  expect(timeGrowth(() => {}, 1_000)).toBe(1);
});
