import { describe, expect, test } from "vitest";
import type { HostGate, KnownRobots, LeaseEnd } from "../../src/ports/host-gate.ts";

export interface GateUnderTest {
  readonly gate: HostGate;
  advance(milliseconds: number): void;
}

const ANSWERED: LeaseEnd = { how: "answered", took: 100, retryAfterSeconds: null, crawlDelaySeconds: null };

/** The contract of every gate, with a minimum delay of three seconds. @param open returns a gate and its clock. */
export function describeHostGate(name: string, open: () => GateUnderTest): void {
  describe(name, () => {
    let hosts = 0;
    /** A host without any request so far. */
    const newOrigin = () => `https://host-${hosts++}.example.com`;

    async function leaseOf(gate: HostGate, origin: string): Promise<number> {
      const answer = await gate.acquire(origin);
      if (!answer.isAdmitted) throw new Error(`${origin} is not open.`);
      return answer.lease;
    }

    test("of concurrent callers for one host, one is admitted", async () => {
      const { gate } = open();
      const origin = newOrigin();
      const answers = await Promise.all(Array.from({ length: 20 }, () => gate.acquire(origin)));
      expect(answers.filter(({ isAdmitted }) => isAdmitted)).toHaveLength(1);
    });

    test("the next caller is admitted after the delay", async () => {
      const { gate, advance } = open();
      const origin = newOrigin();
      await gate.release(origin, await leaseOf(gate, origin), ANSWERED, []);
      expect(await gate.acquire(origin)).toMatchObject({ isAdmitted: false, wait: 3_000, isClosed: false });
      advance(3_000);
      expect(await gate.acquire(origin)).toMatchObject({ isAdmitted: true });
    });

    test("a host that refused is closed, and others are not", async () => {
      const { gate } = open();
      const origin = newOrigin();
      const refused = { ...ANSWERED, how: "refused", retryAfterSeconds: 900 } as const;
      await gate.release(origin, await leaseOf(gate, origin), refused, []);
      expect(await gate.acquire(origin)).toMatchObject({ isAdmitted: false, wait: 900_000, isClosed: true });
      expect(await gate.acquire(newOrigin())).toMatchObject({ isAdmitted: true });
    });

    test("both schemes of a host share its budget, and another port has its own", async () => {
      const { gate } = open();
      const origin = newOrigin();
      await gate.acquire(origin);
      expect(await gate.acquire(origin.replace("https:", "http:"))).toMatchObject({ isAdmitted: false });
      expect(await gate.acquire(`${origin}:80`)).toMatchObject({ isAdmitted: true });
    });

    test("callers get the latest robots.txt of each scheme", async () => {
      const { gate } = open();
      const origin = newOrigin();
      const robotsOf = (scheme: string, fetchedAt: string): KnownRobots => ({
        origin: origin.replace("https:", scheme),
        agent: "cuttings",
        fetchedAt,
        rules: { rules: [{ isAllow: false, pattern: "/private/" }], crawlDelay: 7 },
      });
      const [old, secure, plain] = [
        robotsOf("https:", "2026-11-22T10:00:00.000Z"),
        robotsOf("https:", "2026-11-23T10:00:00.000Z"),
        robotsOf("http:", "2026-11-23T10:00:00.000Z"),
      ] as const;
      await gate.release(origin, await leaseOf(gate, origin), { ...ANSWERED, how: "unused" }, [old]);
      await gate.release(origin, await leaseOf(gate, origin), ANSWERED, [secure, plain]);
      const { robots } = await gate.acquire(origin);
      expect([...robots].sort((a, b) => b.origin.localeCompare(a.origin))).toEqual([secure, plain]);
      expect(await gate.acquire(newOrigin())).toMatchObject({ robots: [] });
    });

    test("an unreleased lease expires, and its late release changes nothing", async () => {
      const { gate, advance } = open();
      const origin = newOrigin();
      const lost = await leaseOf(gate, origin);
      advance(100_000);
      await leaseOf(gate, origin);
      await gate.release(origin, lost, ANSWERED, []);
      advance(60_000);
      expect(await gate.acquire(origin)).toMatchObject({ isAdmitted: false });
    });

    test("reserved slots have different times", async () => {
      const { gate } = open();
      const origin = newOrigin();
      await gate.release(origin, await leaseOf(gate, origin), ANSWERED, []);
      const waits = [await gate.reserveSlot(origin), await gate.reserveSlot(origin), await gate.reserveSlot(origin)];
      expect(waits).toEqual([3_000, 6_600, 10_200]);
    });

    test("queued pages get consecutive slots, and a page already queued gets none", async () => {
      const { gate, advance } = open();
      const origin = newOrigin();
      expect(await gate.reserveSlots(origin, ["a", "b", null])).toEqual([0, 3_600, 7_200]);
      expect(await gate.reserveSlots(origin, ["b", "c", null])).toEqual([null, 10_800, 14_400]);
      advance(3_600_000 + 3_600 + 1_000);
      const [again] = await gate.reserveSlots(origin, ["b"]);
      expect(again).not.toBeNull();
    });
  });
}
