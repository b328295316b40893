import { expect, test } from "vitest";
import { countedStorage, modelGate } from "../../bench/cost/model-gate.ts";
import type { LeaseEnd } from "../../src/ports/host-gate.ts";
import { describeHostGate } from "./host-gate-contract.ts";

const ORIGIN = "https://news.example.com";
const ANSWERED: LeaseEnd = { how: "answered", took: 200, retryAfterSeconds: null, crawlDelaySeconds: null };

function open() {
  let now = Date.UTC(2026, 10, 23);
  let writes = 0;
  const clock = { now: () => new Date(now) };
  const { gate, evict } = modelGate(clock, 3_000, (storage) => countedStorage(storage, () => void writes++));
  function advance(milliseconds: number): void {
    now += milliseconds;
  }
  async function reserve(ids: readonly (string | null)[]): Promise<number> {
    const before = writes;
    await gate.reserveSlots(ORIGIN, ids);
    return writes - before;
  }
  /** A request that ends so, and the writes that it took. */
  async function visit(end: LeaseEnd = ANSWERED): Promise<number> {
    const before = writes;
    const answer = await gate.acquire(ORIGIN);
    if (!answer.isAdmitted) throw new Error(`${ORIGIN} is not open.`);
    advance(end.took);
    await gate.release(ORIGIN, answer.lease, end, []);
    return writes - before;
  }
  return { gate, evict, advance, visit, reserve };
}

describeHostGate("the gate of a Durable Object", open);

test("each of a host's queued pages takes one write, and the last one two", async () => {
  const { gate, visit, advance } = open();
  await gate.reserveSlots(ORIGIN, ["first", "second", "third"]);
  const writes: number[] = [];
  for (let page = 0; page < 3; page++) {
    writes.push(await visit());
    advance(3_500 - ANSWERED.took);
  }
  expect(writes).toEqual([1, 1, 2]);
});

test.each<[string, readonly (string | null)[], number]>([
  ["pages with ids, by which they are recognised", ["first", null, "second"], 2],
  ["pages without ids", [null, null], 1],
  ["pages that are queued already, and one without an id", ["known", null], 1],
  ["pages that are queued already", ["known"], 0],
])("slots take no more writes than they change: %s", async (_pages, ids, writes) => {
  const { reserve } = open();
  await reserve(["known"]);
  expect(await reserve(ids)).toBe(writes);
});

test("a host without queued pages is open after an eviction, however soon the last request was", async () => {
  const { gate, evict, visit, advance } = open();
  await visit();
  advance(5_000);
  expect(await visit()).toBe(2);
  evict();
  advance(3_000);
  expect(await gate.acquire(ORIGIN)).toMatchObject({ isAdmitted: true });
});

test.each<[string, LeaseEnd]>([
  ["a failure", { ...ANSWERED, how: "failed" }],
  ["a refusal", { ...ANSWERED, how: "refused" }],
  ["an answer after failures", ANSWERED],
  ["a rest for longer than a lease lasts", { ...ANSWERED, crawlDelaySeconds: 300 }],
])("what has to survive is written although more pages are queued: %s", async (what, end) => {
  const { gate, visit, advance } = open();
  await gate.reserveSlots(ORIGIN, ["a", "b", "c", "d", "e"]);
  await visit(what.endsWith("failures") ? { ...ANSWERED, how: "failed" } : ANSWERED);
  advance(5_000);
  expect(await visit(end)).toBe(2);
});

test("a lease whose release was lost by an eviction is held until it expires, and callers are told how long", async () => {
  const { gate, evict, visit, advance } = open();
  await gate.reserveSlots(ORIGIN, ["first", "second"]);
  await visit();
  evict();
  advance(20_000);
  expect(await gate.acquire(ORIGIN)).toEqual({ isAdmitted: false, wait: 79_800, isClosed: false, robots: [] });
  advance(79_800);
  expect(await gate.acquire(ORIGIN)).toMatchObject({ isAdmitted: true });
});

test("a lease outlives the process that granted it, and may be released to the next", async () => {
  const { gate, evict, advance } = open();
  const answer = await gate.acquire(ORIGIN);
  evict();
  advance(12_000);
  expect(await gate.acquire(ORIGIN)).toMatchObject({ isAdmitted: false });
  await gate.release(ORIGIN, answer.isAdmitted ? answer.lease : 0, ANSWERED, []);
  advance(3_000);
  expect(await gate.acquire(ORIGIN)).toMatchObject({ isAdmitted: true });
});
