import fc from "fast-check";
import { expect, test } from "vitest";
import { countedStorage, modelGate } from "../../bench/cost/model-gate.ts";
import { BUDGET, type HostStorage } from "../../src/politeness/host-record.ts";
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

test("queued pages of a host share a write, and the release of the last one is written", async () => {
  const { gate, visit, advance } = open();
  await gate.reserveSlots(
    ORIGIN,
    Array.from({ length: 20 }, (_, page) => `page ${page}`),
  );
  const writes: number[] = [];
  for (let page = 0; page < 20; page++) {
    writes.push(await visit());
    advance(3_600 - ANSWERED.took);
  }
  expect(writes.map((count, page) => `${page}: ${count}`).filter((entry) => !entry.endsWith(" 0"))).toEqual([
    "0: 1",
    "17: 1",
    "19: 1",
  ]);
});

test.each<[string, readonly (string | null)[], number]>([
  ["pages with ids, by which they are recognised", ["first", null, "second", "third"], 2],
  ["pages without ids", [null, null, null], 1],
  ["pages whose slots end before an eviction", ["first"], 1],
  ["a page that is queued already, and one without an id", ["known", null], 0],
  ["pages that are queued already", ["known"], 0],
])("slots take no more writes than they change: %s", async (_pages, ids, writes) => {
  const { reserve, advance } = open();
  await reserve(["known"]);
  advance(4_000);
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
  const isAfterFailure = what.endsWith("failures");
  expect(await visit(isAfterFailure ? { ...ANSWERED, how: "failed" } : ANSWERED)).toBe(isAfterFailure ? 2 : 1);
  advance(5_000);
  expect(await visit(end)).toBe(isAfterFailure ? 2 : 1);
});

test("a lease whose release was lost by an eviction is held until it expires, and callers are told how long", async () => {
  const { gate, evict, visit, advance } = open();
  await gate.reserveSlots(ORIGIN, ["first", "second"]);
  await visit();
  evict();
  advance(20_000);
  expect(await gate.acquire(ORIGIN)).toEqual({ isAdmitted: false, wait: 139_800, isClosed: false, robots: [] });
  advance(139_800);
  expect(await gate.acquire(ORIGIN)).toMatchObject({ isAdmitted: true });
});

test("a lease that was not written may be released after an eviction: what the host requested applies", async () => {
  const { gate, evict, visit, advance } = open();
  await gate.reserveSlots(ORIGIN, ["first", "second", "third"]);
  await visit();
  advance(5_000);
  const admission = await gate.acquire(ORIGIN);
  evict();
  const refused = { ...ANSWERED, how: "refused", retryAfterSeconds: 900 } as const;
  await gate.release(ORIGIN, admission.isAdmitted ? admission.lease : 0, refused, []);
  expect(await gate.acquire(ORIGIN)).toMatchObject({ isAdmitted: false, wait: 900_000, isClosed: true });
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

type Step = { readonly pages: number; readonly took: number; readonly idle: number; readonly isEvicted: boolean };

const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    pages: fc.constantFrom(0, 0, 0, 30),
    took: fc.integer({ min: 0, max: 1_500 }),
    idle: fc.integer({ min: 3_000, max: 9_000 }),
    isEvicted: fc.boolean(),
  }),
  { minLength: 60, maxLength: 60 },
);

/** Requests one page after another; an eviction comes while a page is requested, and another caller asks for the host. */
async function requestTwo(steps: readonly Step[], watch: (storage: HostStorage) => HostStorage): Promise<void> {
  let now = Date.UTC(2026, 10, 23);
  const { gate, evict } = modelGate({ now: () => new Date(now) }, 3_000, watch);
  let endedAt = 0;
  for (const { pages, took, idle, isEvicted } of steps) {
    await gate.reserveSlots(ORIGIN, new Array(pages).fill(null));
    const admission = await gate.acquire(ORIGIN);
    if (admission.isAdmitted) {
      if (now < endedAt + 3_000) throw new Error("A request was sent too early.");
      if (isEvicted) evict();
      now += took;
      if ((await gate.acquire(ORIGIN)).isAdmitted) throw new Error("Two requests are in flight.");
      await gate.release(ORIGIN, admission.lease, { ...ANSWERED, took }, []);
      endedAt = now;
    }
    now += idle;
  }
}

test("an eviction at any time leads neither to two requests at once nor to one too early", async () => {
  const property = fc.asyncProperty(anySteps, (steps) => requestTwo(steps, (storage) => storage));
  await fc.assert(property, { numRuns: 300 });
});

test("catches the mutant that writes a lease for several pages as if it were for one", async () => {
  /** What the record reads before an eviction covers more than what it reads afterwards. */
  function shortened(storage: HostStorage): HostStorage {
    const written = new Map<string, unknown>();
    return {
      ...storage,
      get: <Value>(key: string) => (written.has(key) ? (written.get(key) as Value) : storage.get<Value>(key)),
      put(key, value) {
        written.set(key, value);
        const { leasedUntil = 0, keptAt = 0 } = value as { readonly leasedUntil?: number; readonly keptAt?: number };
        const isLease = key === BUDGET && leasedUntil > 0;
        storage.put(key, isLease ? { ...value, leasedUntil: Math.min(leasedUntil, keptAt + 30_000) } : value);
      },
    };
  }
  const property = fc.asyncProperty(anySteps, (steps) => requestTwo(steps, shortened));
  const caught = await fc.check(property, { numRuns: 300, endOnFailure: true, seed: 1 });
  expect(String(caught.errorInstance)).toMatch(/Two requests are in flight/);
});
