import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
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
