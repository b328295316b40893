import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { carriedDigests } from "../../src/adapters/carried-digests.ts";
import { BUDGET } from "../../src/politeness/host-record.ts";
import { readRobots } from "../../src/politeness/robots.ts";
import { durableHostGate, type HostGates } from "../../workers/platform/durable-host-gate.ts";
import { describeHostGate } from "../politeness/host-gate-contract.ts";
import { envWith } from "./worker-env.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});

// Test files share this process and its clock.
afterEach(() => {
  vi.useRealTimers();
});

describeHostGate("the gate in Durable Objects", () => ({
  gate: durableHostGate(envWith().HOST_GATE, 3_000),
  advance: (milliseconds) => vi.advanceTimersByTime(milliseconds),
}));

test("an unreachable gate is reported as unavailable storage", async () => {
  const gates: HostGates = {
    getByName() {
      throw new Error("The object has moved.");
    },
  };
  const gate = durableHostGate(gates, 3_000);
  await expect(gate.acquire("https://news.example.com")).rejects.toMatchObject({ code: "storage-unavailable" });
});

test.each([
  ["many rules", "Allow:/a\n".repeat(56_000)],
  ["long rules", `Disallow: /${"a".repeat(2_000)}\n`.repeat(250)],
  ["rules that escaping makes longer", `Disallow: /${"語".repeat(200)}\n`.repeat(2_400)],
])("the largest accepted robots.txt fits: %s", async (what, lines) => {
  const gate = durableHostGate(envWith().HOST_GATE, 3_000);
  const origin = `https://${what.replaceAll(" ", "-")}.example.com`;
  const rules = readRobots(`User-agent: *\n${lines}`, "cuttings");
  const answer = await gate.acquire(origin);
  const known = { origin, agent: "cuttings", fetchedAt: "2026-11-23T10:00:00.000Z", rules };
  await gate.release(origin, answer.isAdmitted ? answer.lease : 0, END, [known]);
  expect((await gate.acquire(origin)).robots).toEqual([known]);
});

const DAY = 24 * 3_600_000;
const END = { how: "refused", took: 100, retryAfterSeconds: 900, crawlDelaySeconds: null } as const;

/** A host that has just refused a request, and its Durable Object. */
async function closedHost(name: string) {
  const gates = envWith().HOST_GATE;
  const gate = durableHostGate(gates, 3_000);
  const origin = `https://${name}`;
  const answer = await gate.acquire(origin);
  await gate.release(origin, answer.isAdmitted ? answer.lease : 0, END, []);
  const stub = gates.getByName(name);
  return {
    stub,
    acquire: () => gate.acquire(origin),
    storedBudget: () => runInDurableObject(stub, (_gate, state) => state.storage.kv.get(BUDGET)),
  };
}

test("a lease outlives the object that granted it", async () => {
  const gates = envWith().HOST_GATE;
  const gate = durableHostGate(gates, 3_000);
  const origin = "https://leased.example.com";
  const answer = await gate.acquire(origin);
  await evictDurableObject(gates.getByName("leased.example.com"));
  expect(await gate.acquire(origin)).toMatchObject({ isAdmitted: false, wait: 100_000 });
  const end = { how: "answered", took: 100, retryAfterSeconds: null, crawlDelaySeconds: null } as const;
  await gate.release(origin, answer.isAdmitted ? answer.lease : 0, end, []);
  vi.advanceTimersByTime(3_000);
  expect(await gate.acquire(origin)).toMatchObject({ isAdmitted: true });
});

test("evidence of a host travels with the calls to its gate, and survives an eviction", async () => {
  const gates = envWith().HOST_GATE;
  const digests = carriedDigests();
  const gate = durableHostGate(gates, 3_000, digests);
  const origin = "https://learned.example.com";
  const texts = Array.from({ length: 32 }, (_, at) => `text ${at}`);
  for (let at = 0; at < 5; at++) await digests.observe(`${origin}/story`, { article: [`article ${at}`], texts });
  await gate.acquire(origin);
  expect([...(await digests.evidenceOf(`${origin}/story`))]).toEqual(texts);
  await evictDurableObject(gates.getByName("learned.example.com"));
  const elsewhere = carriedDigests();
  await durableHostGate(gates, 3_000, elsewhere).acquire(origin);
  expect([...(await elsewhere.evidenceOf(`${origin}/story`))]).toEqual(texts);
});

test("observations of two isolates at the same time are all in the digest", async () => {
  const gates = envWith().HOST_GATE;
  const origin = "https://gate-shared.example.com";
  const isolates = Array.from({ length: 5 }, carriedDigests);
  const acquire = async (digests: ReturnType<typeof carriedDigests>, at: number) => {
    await digests.observe(`${origin}/story`, { article: [`article ${at}`], texts: ["line"] });
    return durableHostGate(gates, 3_000, digests).acquire(origin);
  };
  const admissions = await Promise.all(isolates.map(acquire));
  expect(admissions.filter(({ isAdmitted }) => isAdmitted)).toHaveLength(1);
  const digests = carriedDigests();
  await durableHostGate(gates, 3_000, digests).acquire(origin);
  expect([...(await digests.evidenceOf(`${origin}/story`))]).toEqual(["line"]);
});

test("a gate without digests returns no evidence", async () => {
  const gates = envWith().HOST_GATE;
  const origin = "https://unobserved.example.com";
  const digests = carriedDigests();
  for (let at = 0; at < 5; at++)
    await digests.observe(`${origin}/story`, { article: [`article ${at}`], texts: ["line"] });
  await durableHostGate(gates, 3_000).acquire(origin);
  expect(digests.take("unobserved.example.com")).toHaveLength(5);
});

test("eviction loses no state", async () => {
  const { stub, acquire } = await closedHost("evicted.example.com");
  await evictDurableObject(stub);
  expect(await acquire()).toMatchObject({ isAdmitted: false, wait: 900_000, isClosed: true });
});

test("the state of a host is deleted eight days after its last request, and not before", async () => {
  const { stub, acquire, storedBudget } = await closedHost("forgotten.example.com");
  vi.advanceTimersByTime(DAY);
  expect(await runDurableObjectAlarm(stub)).toBe(true);
  vi.advanceTimersByTime(8 * DAY);
  // The alarm was rescheduled: it finds nothing to wait for and is the last.
  expect(await runDurableObjectAlarm(stub)).toBe(true);
  expect(await runDurableObjectAlarm(stub)).toBe(false);
  expect(await storedBudget()).toBeUndefined();
  expect(await acquire()).toMatchObject({ isAdmitted: true });
});

test("the state of a host in use is not deleted", async () => {
  const { stub, acquire, storedBudget } = await closedHost("remembered.example.com");
  vi.advanceTimersByTime(7 * DAY);
  await acquire();
  vi.advanceTimersByTime(DAY);
  await runDurableObjectAlarm(stub);
  vi.advanceTimersByTime(100_000);
  expect(await storedBudget()).toMatchObject({ refusals: 1 });
  expect(await acquire()).toMatchObject({ isAdmitted: true });
});
