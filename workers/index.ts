import type { ExecutionContext, MessageBatch, ScheduledController } from "@cloudflare/workers-types";
import type { Env } from "./platform/env.ts";

export { CrawlSchedule } from "./platform/crawl-schedule.ts";
export { HostGate } from "./platform/host-gate.ts";
export { Ledger } from "./platform/ledger.ts";

/**
 * The three triggers: HTTP request, queue batch, cron. Each imports its code on first use: a cold start evaluates
 * little, and the Durable Objects never load an HTML parser.
 */
export default {
  async fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    const { app } = await import("./http/app.ts");
    return app.fetch(request, env, context);
  },

  async queue(batch: MessageBatch<unknown>, env: Env): Promise<void> {
    const { consumeBatch } = await import("./queue/consume-batch.ts");
    await consumeBatch(batch, env);
  },

  async scheduled(_controller: ScheduledController, env: Env): Promise<void> {
    const { runScheduled } = await import("./run-scheduled.ts");
    await runScheduled(env);
  },
};
