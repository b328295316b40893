import { createMessageBatch } from "cloudflare:test";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Counted } from "../../src/ports/ledger.ts";
import type { UsageReport } from "../../src/usage/usage-report.ts";
import { app } from "../../workers/http/app.ts";
import { compose } from "../../workers/platform/compose.ts";
import type { Env } from "../../workers/platform/env.ts";
import { recordTally } from "../../workers/platform/record-tally.ts";
import { tally } from "../../workers/platform/tally.ts";
import { consumeBatch } from "../../workers/queue/consume-batch.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN, workerBefore } from "./worker-env.ts";

const READ_TOKEN = "a-token-that-only-reads";
let ledgers = 0;

/** The real bindings, with an empty ledger. */
function emptyLedger(): Env {
  const env = envWith({ API_TOKENS: TOKEN, READ_TOKENS: READ_TOKEN });
  const name = `usage ${ledgers++}`;
  return { ...env, LEDGER: { getByName: () => env.LEDGER.getByName(name) } };
}

async function usageOf(env: Env, query = ""): Promise<UsageReport & { readonly days: readonly { day: string }[] }> {
  const headers = { Authorization: `Bearer ${READ_TOKEN}` };
  const response = await app.request(`https://cuttings.example/v1/usage${query}`, { headers }, env);
  expect(response.status).toBe(200);
  return response.json();
}

// The files of the suite share this isolate, and its counts.
beforeEach(() => void tally.take());
afterEach(() => void vi.restoreAllMocks());

test("a batch is counted where its operations happen, and recorded for the day", async () => {
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => {
    if (String(input).endsWith("/robots.txt")) return new Response("User-agent: *\nAllow: /\n");
    return new Response(ARTICLE_HTML, { headers: { "Content-Type": "text/html" } });
  });
  const env = emptyLedger();
  const body = { url: "https://usage.example.com/story" };
  const batch = createMessageBatch("cuttings-ingest", [{ id: "0", timestamp: new Date(), attempts: 1, body }]);
  await consumeBatch(batch, env);
  const { today, month, days, prices } = await usageOf(env);
  // A read and a deletion of the message; a lease; page and article, URL and log.
  expect(today.operations).toMatchObject({ invocations: 1, queueOperations: 2, durableObjectRequests: 2 });
  expect(today.operations.r2ClassA).toBeGreaterThanOrEqual(3);
  expect(today.operations.d1RowsWritten).toBeGreaterThanOrEqual(4);
  expect(today.operations.logEvents).toBe(1);
  expect(today.dollars.r2ClassA).toBeCloseTo((today.operations.r2ClassA * prices.perMillion.r2ClassA) / 1_000_000);
  expect(month).toEqual(today);
  expect(days).toMatchObject([{ day: new Date().toISOString().slice(0, 10), totalDollars: today.totalDollars }]);
  expect((await usageOf(env, "?from=2020-01-01&until=2020-02-01")).days).toEqual([]);
});

test("reads wait until they are worth a record, and go with the next one", async () => {
  const env = emptyLedger();
  await usageOf(env);
  await usageOf(env);
  expect((await usageOf(env)).today.operations.invocations).toBe(0);
  tally.countEvent("waits");
  await recordTally(compose(env));
  expect((await usageOf(env)).today.operations.invocations).toBe(3);
});

test("counts wait for a later invocation, and none is kept open for them", async () => {
  const recorded: Counted[] = [];
  const before = workerBefore({});
  let now = Date.now();
  const worker = {
    ...before,
    ports: { ...before.ports, clock: { now: () => new Date(now) } },
    ledger: {
      async record(counted: Counted) {
        recorded.push(counted);
      },
    } as never,
  };
  for (let invocation = 0; invocation < 4; invocation++) {
    tally.countEvent("waits");
    await recordTally(worker);
    now += 10_000;
  }
  expect(recorded).toMatchObject([{ events: { waits: { "": 1 } } }, { events: { waits: { "": 2 } } }]);
});

test("an unavailable ledger loses no counts and fails no invocation", async () => {
  const line = vi.spyOn(console, "error").mockImplementation(() => {});
  const env = emptyLedger();
  const moved = () => {
    throw new Error("The object has moved.");
  };
  tally.countEvent("waits");
  const response = await app.request(
    "https://cuttings.example/openapi.json",
    {},
    { ...env, LEDGER: { getByName: moved } },
  );
  expect(response.status).toBe(200);
  expect(line).toHaveBeenCalled();
  expect(tally.take().events).toMatchObject({ waits: { "": 1 } });
});

test("the page shows operations and dollars", async () => {
  const env = emptyLedger();
  tally.count("r2ClassA", 2_000_000);
  const headers = { Authorization: `Bearer ${TOKEN}` };
  await app.request("https://cuttings.example/health", {}, env);
  const html = await (await app.request("https://cuttings.example/usage", { headers }, env)).text();
  expect(html).toContain("R2, class A");
  expect(html).toContain("2,000,000");
  expect(html).toContain("$9.00");
  expect(html).toContain("Projected for the month");
});
