import { expect, test } from "vitest";
import { memoryHostGate } from "../../src/adapters/memory-host-gate.ts";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import type { Operations } from "../../src/ports/ledger.ts";
import { countedGate } from "../../src/usage/counted-gate.ts";
import { type Count, countedStore } from "../../src/usage/counted-store.ts";
import { addOperations, NO_OPERATIONS, timesOperations } from "../../src/usage/operation.ts";
import { costsOf, LIST_PRICES, totalCost } from "../../src/usage/price-list.ts";

function tally() {
  let counted: Operations = NO_OPERATIONS;
  const count: Count = (operation, times) => {
    counted = addOperations(counted, { [operation]: times });
  };
  return { count, counted: () => counted };
}

test("bucket operations are counted by class, including lost races; deletions are free", async () => {
  const { count, counted } = tally();
  const store = countedStore(memoryObjectStore(), count);
  await store.putIfAbsent("a.json", new Uint8Array());
  await store.putIfAbsent("a.json", new Uint8Array());
  await store.putIfUnchanged("a.json", new Uint8Array(), "another");
  await store.list({ prefix: "", after: null, limit: 10 });
  await store.get("a.json");
  await store.head("a.json");
  await store.delete("a.json");
  expect(counted()).toEqual({ ...NO_OPERATIONS, r2ClassA: 4, r2ClassB: 2 });
});

test("a gate's requests are counted, and the rows written by acquiring and releasing a lease", async () => {
  const { count, counted } = tally();
  const gate = countedGate(memoryHostGate({ now: () => new Date(0) }, 3_000), count);
  const admission = await gate.acquire("https://news.example.com");
  if (!admission.isAdmitted) throw new TypeError("The first request was not admitted.");
  expect((await gate.acquire("https://news.example.com")).isAdmitted).toBe(false);
  const end = { how: "answered", took: 400, retryAfterSeconds: null, crawlDelaySeconds: null } as const;
  await gate.release("https://news.example.com", admission.lease, end, []);
  expect(counted()).toEqual({ ...NO_OPERATIONS, durableObjectRequests: 3, durableObjectRowsWritten: 2 });
});

test("every kind of operation has a price, and a total is the sum of their costs", () => {
  const each = timesOperations({ ...NO_OPERATIONS, r2ClassA: 2, r2ClassB: 3, d1RowsWritten: 5 }, 1_000_000);
  expect(costsOf(each)).toMatchObject({ r2ClassA: 9, d1RowsWritten: 5, logEvents: 0 });
  expect(totalCost(each)).toBeCloseTo(9 + 1.08 + 5);
  expect(Object.keys(LIST_PRICES.perMillion)).toEqual(Object.keys(NO_OPERATIONS));
});
