import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { dayAfter } from "../../src/usage/ledger-entry.ts";
import { firstDayOfReport, receiptOf, type UsageReport, usageReport } from "../../src/usage/usage-report.ts";
import type { Worker } from "../platform/worker.ts";
import type { AppEnv } from "./app-env.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { PROBLEM } from "./schema/responses.ts";
import { usageQuery, usageSchema } from "./schema/usage.ts";

const usageRoute = createRoute({
  method: "get",
  path: "/usage",
  operationId: "getUsage",
  summary: "Billed operations and their cost by UTC day",
  description: "`notCounted` lists what the figures exclude.",
  security: [{ bearer: [] }],
  request: { query: usageQuery },
  responses: {
    200: { description: "The receipts.", content: { "application/json": { schema: usageSchema } } },
    default: PROBLEM,
  },
});

export const usage = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

usage.openapi(usageRoute, async (c) => {
  const { ledger } = c.var.worker;
  const report = await readUsage(c.var.worker);
  const { from = `${report.day.slice(0, 7)}-01`, until = dayAfter(report.day, 1) } = c.req.valid("query");
  const entries = await ledger.days(from, dayAfter(until, -1));
  const days = entries.map((entry) => ({ day: entry.day, ...receiptOf([entry]) }));
  return c.json({ ...report, days }, 200);
});

/** @throws {IngestError} `storage-unavailable`. */
export async function readUsage({ ledger, ports }: Worker): Promise<UsageReport> {
  const now = ports.clock.now();
  return usageReport(await ledger.days(firstDayOfReport(now), now.toISOString().slice(0, 10)), now);
}
