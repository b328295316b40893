import { expect, test } from "vitest";
import { memoryHostGate } from "../../src/adapters/memory-host-gate.ts";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { IngestError } from "../../src/errors.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import type { Operations } from "../../src/ports/ledger.ts";
import { countedGate } from "../../src/usage/counted-gate.ts";
import { countedRenderer } from "../../src/usage/counted-renderer.ts";
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

test("renderings are counted by outcome, without those whose host was busy", async () => {
  const counted: string[] = [];
  const failing = (error: Error) =>
    countedRenderer({ renderPage: () => Promise.reject(error) }, (name, label) => counted.push(`${name} ${label}`));
  const page = pageFromHtml("<p>", "https://news.example.com/", "2026-11-23T10:00:00.000Z");
  for (const code of ["needs-rendering", "browser-unavailable", "host-busy"] as const)
    await expect(failing(new IngestError(code, "No.")).renderPage(page)).rejects.toMatchObject({ code });
  const renderer = countedRenderer({ renderPage: async () => page }, (name, label) => counted.push(`${name} ${label}`));
  expect(await renderer.renderPage(page)).toBe(page);
  expect(counted).toEqual(["renderings needs-rendering", "renderings browser-unavailable", "renderings ok"]);
});
