import { expect, test } from "vitest";
import { memoryHostGate } from "../../src/adapters/memory-host-gate.ts";
import { describeHostGate, type GateUnderTest } from "./host-gate-contract.ts";

function open(): GateUnderTest {
  let now = Date.UTC(2026, 10, 23);
  return {
    gate: memoryHostGate({ now: () => new Date(now) }, 3_000),
    advance(milliseconds) {
      now += milliseconds;
    },
  };
}

describeHostGate("the gate in memory", open);

test("of many hosts, only those that are open again are evicted", async () => {
  const { gate, advance } = open();
  const end = { how: "answered", took: 100, retryAfterSeconds: null, crawlDelaySeconds: null } as const;
  const robots = (origin: string) => ({
    origin,
    agent: "cuttings",
    fetchedAt: "2026-11-23T00:00:00.000Z",
    rules: { rules: [], crawlDelay: null },
  });
  async function visit(origin: string, crawlDelaySeconds: number | null): Promise<void> {
    const answer = await gate.acquire(origin);
    if (answer.isAdmitted) await gate.release(origin, answer.lease, { ...end, crawlDelaySeconds }, [robots(origin)]);
  }
  await visit("https://quick.example", null);
  await visit("https://slow.example", 300);
  advance(3_000);
  for (let index = 0; index < 1_000; index++) await visit(`https://host-${index}.example`, null);
  expect(await gate.acquire("https://quick.example")).toMatchObject({ isAdmitted: true, robots: [] });
  expect(await gate.acquire("https://slow.example")).toMatchObject({ isAdmitted: false, wait: 297_000 });
});
