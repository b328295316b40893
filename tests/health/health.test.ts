import { expect, test } from "vitest";
import { type HealthReadings, healthOf } from "../../src/health/health.ts";
import { EMPTY_ENTRY } from "../../src/usage/ledger-entry.ts";
import { driftOf } from "../drift/model-host.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const ledgerOf = (lastAt: Readonly<Record<string, string>>, firstDay = "2026-11-23") => ({
  total: { ...EMPTY_ENTRY, lastAt },
  firstDay,
  drifts: [],
});
const FINE: HealthReadings = {
  schedule: { sources: 100, due: 3, lateSeconds: 240 },
  ledger: ledgerOf({ crawl_runs: "2026-11-23T11:50:00.000Z" }),
  backlog: { ingest: 4_000, crawl: 0, webhooks: null },
  catalog: { databases: 1, lastBytes: 2e9 },
};

test.each([
  ["runs as it should", FINE],
  ["was deployed just now", { ...FINE, ledger: ledgerOf({}), schedule: { sources: 0, due: 0, lateSeconds: 0 } }],
] as const)("a service that %s is healthy", (_what, readings) => {
  expect(healthOf(readings, NOW)).toEqual({ status: "ok", isFailing: false, reasons: [] });
});

test.each([
  ["crawl-stopped", { ...FINE, ledger: ledgerOf({ crawl_runs: "2026-11-23T10:00:00.000Z" }) }, "120 minutes ago"],
  [
    "crawl-stopped",
    { ...FINE, ledger: ledgerOf({ fetches: "2026-11-23T11:00:00.000Z" }, "2026-11-22") },
    "no crawl run",
  ],
  ["crawl-late", { ...FINE, schedule: { sources: 100, due: 60, lateSeconds: 7_260 } }, "due for 121 minutes"],
  ["backlog", { ...FINE, backlog: { ...FINE.backlog, ingest: 250_000 } }, "250,000 messages wait in the queue ingest"],
  ["storage-unavailable", { ...FINE, schedule: null }, "cannot be read"],
] as const)("reports %s, and fails", (code, readings, words) => {
  expect(healthOf(readings, NOW)).toEqual({
    status: "degraded",
    isFailing: true,
    reasons: [{ code, message: expect.stringContaining(words) }],
  });
});

test("drifted hosts degrade the service without failing it", () => {
  const readings = {
    ...FINE,
    ledger: { ...ledgerOf({}), drifts: [driftOf("a.example.com"), driftOf("b.example.com")] },
  };
  expect(healthOf(readings, NOW)).toEqual({
    status: "degraded",
    isFailing: false,
    reasons: [{ code: "hosts-drifted", message: "Recent pages of 2 hosts differ from their past." }],
  });
});

test("a catalog that is almost full degrades the service without failing it, and the reason has the command", () => {
  const readings = { ...FINE, catalog: { databases: 2, lastBytes: 7.4e9 } };
  expect(healthOf(readings, NOW)).toMatchObject({
    status: "degraded",
    isFailing: false,
    reasons: [
      { code: "catalog-full", message: expect.stringMatching(/7\.4 of 10 GB: npm run deploy -- --databases 3/) },
    ],
  });
});
