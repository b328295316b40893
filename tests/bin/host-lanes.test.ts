import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { hostLanes } from "../../bin/host-lanes.ts";

/** Records what runs concurrently; each task takes a few event-loop turns. */
function watched(lanes: number) {
  const { run } = hostLanes(lanes);
  const running: string[] = [];
  const order: string[] = [];
  let most = 0;
  const work = (url: string, fails = false) =>
    run(url, async () => {
      expect(running.map((one) => new URL(one).host)).not.toContain(new URL(url).host);
      running.push(url);
      order.push(url);
      most = Math.max(most, running.length);
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      running.splice(running.indexOf(url), 1);
      if (fails) throw new Error(url);
    });
  return { work, order, most: () => most };
}

const urls = ["https://a.test/1", "https://a.test/2", "https://b.test/1", "https://c.test/1", "https://a.test/3"];

test.each([
  [1, 1],
  [2, 2],
  [8, 3],
])("uses at most %i lanes, and no more than there are hosts", async (lanes, expected) => {
  const { work, most, order } = watched(lanes);
  await Promise.all(urls.map((url) => work(url)));
  expect(most()).toBe(expected);
  expect(order.filter((url) => url.includes("a.test"))).toEqual(urls.filter((url) => url.includes("a.test")));
});

test("a failure rejects its own promise, and holds up no other task", async () => {
  const { work, order } = watched(1);
  const results = await Promise.allSettled(urls.map((url, index) => work(url, index === 0)));
  expect(results.map(({ status }) => status)).toEqual(["rejected", ...Array(4).fill("fulfilled")]);
  expect(order.length).toBe(5);
});

test("work that waits for its host leaves its lane to other hosts, and then precedes those that have not started", async () => {
  const { run, sleep } = hostLanes(1);
  const events: string[] = [];
  const waits = run("https://waits.test/", async () => {
    events.push("waits");
    await sleep(100);
    events.push("continues");
  });
  const others = ["https://a.test/", "https://b.test/", "https://c.test/"].map((url) =>
    run(url, async () => {
      events.push(url);
      // A lane that is held, not one that is left.
      await setTimeout(60);
    }),
  );
  await Promise.all([waits, ...others]);
  expect(events).toEqual(["waits", "https://a.test/", "https://b.test/", "continues", "https://c.test/"]);
});
