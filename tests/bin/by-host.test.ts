import { setImmediate as nextTurn } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { eachByHost } from "../../bin/by-host.ts";
import { hostLanes } from "../../bin/host-lanes.ts";

async function* from(urls: readonly string[]): AsyncGenerator<string> {
  for (const url of urls) yield url;
}

test("runs every URL once, in order per host, never two of a host nor more than the lanes at a time", async () => {
  const urlsOfHosts = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 })), {
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(urlsOfHosts, fc.integer({ min: 1, max: 4 }), async (pairs, lanes) => {
      const urls = pairs.map(([host], index) => `https://host${host}.test/${index}`);
      const turns = new Map(urls.map((url, index) => [url, pairs[index]?.[1] ?? 0]));
      const busy = new Set<string>();
      const done: string[] = [];
      await eachByHost(hostLanes(lanes), from(urls), async (url) => {
        const { host } = new URL(url);
        expect(busy.has(host)).toBe(false);
        busy.add(host);
        expect(busy.size).toBeLessThanOrEqual(lanes);
        for (let turn = 0; turn < (turns.get(url) ?? 0); turn++) await nextTurn();
        busy.delete(host);
        done.push(url);
      });
      const ofHost = (list: readonly string[], host: number) => list.filter((url) => url.includes(`host${host}.`));
      for (let host = 0; host <= 4; host++) expect(ofHost(done, host)).toEqual(ofHost(urls, host));
    }),
    { numRuns: 100 },
  );
});

test("a slow host does not hold up the others", async () => {
  const done: string[] = [];
  let finishSlow = () => {};
  const slow = new Promise<void>((resolve) => {
    finishSlow = resolve;
  });
  const urls = ["https://slow.test/1", "https://slow.test/2", "https://quick.test/1", "https://quick.test/2"];
  await eachByHost(hostLanes(2), from(urls), async (url) => {
    if (url === "https://slow.test/1") await slow;
    done.push(url);
    if (url === "https://quick.test/2") finishSlow();
  });
  expect(done).toEqual(["https://quick.test/1", "https://quick.test/2", "https://slow.test/1", "https://slow.test/2"]);
});

test("an exception ends the run once the work in progress has finished", async () => {
  const done: string[] = [];
  const urls = ["https://a.test/", "https://b.test/", "https://a.test/2"];
  const run = eachByHost(hostLanes(2), from(urls), async (url) => {
    for (let turn = 0; turn < (url.includes("b.test") ? 6 : 3); turn++) await nextTurn();
    if (url === "https://a.test/") throw new Error("bug");
    done.push(url);
  });
  await expect(run).rejects.toThrow("bug");
  expect(done).toEqual(["https://b.test/"]);
});
