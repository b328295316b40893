import { expect, test } from "vitest";
import { activeMilliseconds } from "../../bin/build/cpu-profile.ts";

test("idle time does not count, but garbage collection does", () => {
  const nodes = ["(root)", "(idle)", "(garbage collector)", "parse"].map((functionName, id) => ({
    id,
    callFrame: { functionName },
  }));
  expect(activeMilliseconds({ nodes, samples: [3, 1, 2, 3], timeDeltas: [5000, 100_000, 2000, 3000] })).toBe(10);
});
