import { evictDurableObject } from "cloudflare:test";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { durableLedger, type Ledgers } from "../../workers/platform/durable-ledger.ts";
import { countedOf, describeLedger } from "../usage/ledger-contract.ts";
import { envWith } from "./worker-env.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
// The files of the suite share this process, and its clock.
afterEach(() => void vi.useRealTimers());

/** A ledger of its own for each test; the worker has one alone. */
function ledgersOf(name: string): Ledgers {
  return { getByName: () => envWith().LEDGER.getByName(name) };
}

let opened = 0;
const at = (time: string) => void vi.setSystemTime(time);

describeLedger("the ledger in a Durable Object", () => ({
  ledger: durableLedger(ledgersOf(`contract ${opened++}`)),
  at,
}));

test("entries survive eviction; old ones are deleted, and stay in the total", async () => {
  const ledgers = ledgersOf("evicted");
  const ledger = durableLedger(ledgers);
  at("2025-10-01T10:00:00.000Z");
  await ledger.record(countedOf(5, { new: 1 }));
  at("2026-11-22T10:00:00.000Z");
  await ledger.record(countedOf(1, { new: 1 }));
  await evictDurableObject(ledgers.getByName("") as never);
  at("2026-11-23T10:00:00.000Z");
  expect((await ledger.state()).total.operations.r2ClassA).toBe(6);
  await ledger.record(countedOf(1, { new: 1 }));
  expect((await ledger.days("2025-01-01", "2026-12-31")).map(({ day }) => day)).toEqual(["2026-11-22", "2026-11-23"]);
  expect((await ledger.state()).total.operations.r2ClassA).toBe(7);
});

test("an unreachable ledger is reported as unavailable storage", async () => {
  const ledgers: Ledgers = {
    getByName() {
      throw new Error("The object has moved.");
    },
  };
  await expect(durableLedger(ledgers).state()).rejects.toMatchObject({ code: "storage-unavailable" });
});
