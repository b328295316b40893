import { expect, test } from "vitest";
import { FEATURES } from "../../../src/extract/judge/features.ts";
import { forestContributions, forestLogit } from "../../../src/extract/judge/forest.ts";
import { TREES } from "../../../src/extract/judge/forest-weights.ts";

const NAMES = new Set(FEATURES.map(({ name }) => name));
const rowOf = (value: number) => new Float64Array(FEATURES.length).fill(value);

test("every word of a tree is a feature or a number", () => {
  const others = TREES.flatMap((tree) => tree.split(" ")).filter(
    (token) => !NAMES.has(token) && !Number.isFinite(Number(token)),
  );
  expect(others).toEqual([]);
});

test("contributions add up to the difference between two blocks", () => {
  const sumOf = (row: Float64Array) => forestContributions(row).reduce((sum, part) => sum + part, 0);
  const [low, high] = [rowOf(0), rowOf(1)];
  expect(forestLogit(low)).not.toBe(forestLogit(high));
  expect(sumOf(high) - sumOf(low)).toBeCloseTo(forestLogit(high) - forestLogit(low), 9);
});
