import type { Context } from "hono";
import { logBug } from "../platform/log.ts";
import { recordTally } from "../platform/record-tally.ts";
import type { AppEnv } from "./app-env.ts";

/** A step of adding an article, described for the user. */
export interface AddStep {
  readonly state: "waiting" | "fetching" | "reading" | "stored" | "queued" | "failed";
  readonly words: string;
  readonly detail?: string;
  readonly links?: readonly { readonly href: string; readonly name: string }[];
}

export type ReportStep = (step: AddStep) => void;

/** Streams each step as a line of JSON. The work continues when the client disconnects. */
export function stepsResponse(c: Context<AppEnv>, work: (report: ReportStep) => Promise<void>): Response {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  const report: ReportStep = (step) => {
    // Not awaited: a client that reads slowly must not delay the work.
    writer.write(encoder.encode(`${JSON.stringify(step)}\n`)).catch(() => {});
  };
  const done = work(report)
    .catch((error: unknown) => {
      logBug("adding an article", error);
      report({ state: "failed", words: "Internal error. See the log." });
    })
    .finally(() => writer.close().catch(() => {}))
    .finally(() => recordTally(c.var.worker));
  c.executionCtx.waitUntil(done);
  return c.body(readable, 200, { "Content-Type": "application/x-ndjson", "Cache-Control": "no-store" });
}
