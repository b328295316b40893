import { expect, test } from "vitest";
import { hostLanes } from "../../../src/adapters/browser/host-lanes.ts";

test("runs one piece of work for each host at a time, for a few hosts at once, in order", async () => {
  const inLane = hostLanes(2);
  const open = new Map<string, number>();
  const ended: string[] = [];
  let most = 0;
  const work = (name: string) =>
    inLane(name.charAt(0), async () => {
      const host = name.charAt(0);
      open.set(host, (open.get(host) ?? 0) + 1);
      expect(open.get(host)).toBe(1);
      most = Math.max(
        most,
        [...open.values()].reduce((sum, count) => sum + count, 0),
      );
      await new Promise((resolve) => setTimeout(resolve, 2));
      open.set(host, 0);
      ended.push(name);
      if (name === "a1") throw new Error("One failure does not stop the others.");
    });
  const results = await Promise.allSettled(["a1", "a2", "b1", "c1", "a3", "b2"].map(work));
  expect(results.map(({ status }) => status)).toEqual(["rejected", ...Array(5).fill("fulfilled")]);
  expect(most).toBe(2);
  expect(ended.filter((name) => name.startsWith("a"))).toEqual(["a1", "a2", "a3"]);
});
