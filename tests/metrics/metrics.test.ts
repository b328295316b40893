import parse from "parse-prometheus-text-format";
import { expect, test } from "vitest";
import { healthOf } from "../../src/health/health.ts";
import { renderFamilies } from "../../src/metrics/metric-family.ts";
import { serviceMetrics } from "../../src/metrics/service-metrics.ts";
import type { LedgerEntry } from "../../src/ports/ledger.ts";
import { EMPTY_ENTRY } from "../../src/usage/ledger-entry.ts";
import { NO_OPERATIONS } from "../../src/usage/operation.ts";
import { driftOf } from "../drift/model-host.ts";

const TOTAL: LedgerEntry = {
  operations: { ...NO_OPERATIONS, r2ClassA: 2_000_000 },
  events: {
    fetches: { ok: 12, "bot-wall": 3 },
    pages: { new: 10, failed: 3 },
    waits: { "": 4 },
    poll_lateness_seconds: { "60": 5, "900": 2, "+Inf": 1 },
    poll_lateness_seconds_sum: { "": 4321 },
  },
  lastAt: { polls: "2026-11-23T11:50:00.000Z" },
};
const VITALS = {
  schedule: { sources: 100, due: 3, lateSeconds: 240 },
  ledger: { total: TOTAL, firstDay: "2026-11-23", drifts: [driftOf("a.example.com")] },
  backlog: { ingest: 7, crawl: 0, webhooks: null },
  catalog: { databases: 1, lastBytes: 2e9 },
};

function textOf(total: LedgerEntry): string {
  return renderFamilies(
    serviceMetrics({ ...VITALS.ledger, total }, VITALS, healthOf(VITALS, new Date("2026-11-23T12:00:00Z"))),
  );
}

const familiesOf = (text: string) => new Map(parse(text).map((family) => [family.name, family]));

test("an independent parser reads counters, gauges and their labels", () => {
  const families = familiesOf(textOf(TOTAL));
  expect(families.get("cuttings_fetches_total")).toMatchObject({
    type: "COUNTER",
    help: expect.stringContaining("Fetches"),
    metrics: [
      { value: "12", labels: { outcome: "ok" } },
      { value: "3", labels: { outcome: "bot-wall" } },
    ],
  });
  expect(families.get("cuttings_waits_total")?.metrics).toEqual([{ value: "4" }]);
  expect(families.get("cuttings_crawl_runs_total")?.metrics).toEqual([{ value: "0" }]);
  expect(families.get("cuttings_sources_late_seconds")).toMatchObject({ type: "GAUGE", metrics: [{ value: "240" }] });
  expect(families.get("cuttings_queue_messages")?.metrics).toEqual([
    { value: "7", labels: { queue: "ingest" } },
    { value: "0", labels: { queue: "crawl" } },
  ]);
  expect(families.get("cuttings_host_drifted")?.metrics).toEqual([
    { value: "1", labels: { host: "a.example.com", sign: "dates-missing" } },
  ]);
  const dollars = families.get("cuttings_cost_dollars_total")?.metrics;
  expect(dollars?.find(({ labels }) => labels?.operation === "r2ClassA")?.value).toBe("9");
});

test("buckets of the histogram are cumulative, and their last is the count", () => {
  const lateness = familiesOf(textOf(TOTAL)).get("cuttings_poll_lateness_seconds");
  expect(lateness?.type).toBe("HISTOGRAM");
  expect(lateness?.metrics).toEqual([
    {
      buckets: { "60": "5", "300": "5", "900": "7", "3600": "7", "21600": "7", "86400": "7", "+Inf": "8" },
      sum: "4321",
      count: "8",
    },
  ]);
});

test("every metric follows the conventions for names, and has its help and type once, before its samples", () => {
  for (const total of [TOTAL, EMPTY_ENTRY]) {
    const lines = textOf(total).trimEnd().split("\n");
    const names = lines.filter((line) => line.startsWith("# TYPE")).map((line) => line.split(" ")[2] ?? "");
    expect(new Set(names).size).toBe(names.length);
    for (const [index, line] of lines.entries())
      if (line.startsWith("# TYPE")) expect(lines[index - 1]).toMatch(`# HELP ${line.split(" ")[2]} `);
    for (const { name, type } of parse(textOf(total))) {
      expect(name).toMatch(/^cuttings_[a-z][a-z_]*$/);
      expect(name.endsWith("_total")).toBe(type === "COUNTER");
    }
  }
});

test("label values and help are escaped", () => {
  const sample = { labels: { host: 'a "host"\\with\nlines' }, value: 1 };
  const text = renderFamilies([{ name: "m", type: "gauge", help: "One\nline, one \\.", samples: [sample] }]);
  expect(text).toBe('# HELP m One\\nline, one \\\\.\n# TYPE m gauge\nm{host="a \\"host\\"\\\\with\\nlines"} 1\n');
  expect(parse(text)[0]?.metrics).toEqual([{ labels: sample.labels, value: "1" }]);
});
