import { expect, test } from "vitest";
import { bucketLedger } from "../../src/adapters/bucket-ledger.ts";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { usageKey } from "../../src/store/keys.ts";
import { countedOf, describeLedger } from "./ledger-contract.ts";

function open() {
  const store = memoryObjectStore();
  let now = new Date(0);
  const at = (time: string) => {
    now = new Date(time);
  };
  return { store, ledger: bucketLedger(store, { now: () => now }), at };
}

describeLedger("the ledger in a bucket", open);

test("a damaged day starts again at zero", async () => {
  const { store, ledger, at } = open();
  at("2026-11-23T10:00:00.000Z");
  await store.putIfAbsent(usageKey("2026-11-23"), new TextEncoder().encode("{"));
  expect(await ledger.days("2026-11-23", "2026-11-23")).toMatchObject([{ operations: { r2ClassA: 0 } }]);
  await ledger.record(countedOf(1, { new: 1 }));
  expect((await ledger.state()).total.operations.r2ClassA).toBe(1);
});
