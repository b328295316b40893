import type { Context } from "hono";
import { logBug } from "../platform/log.ts";
import type { AppEnv } from "./app-env.ts";

/** Something that happens to what was added, in words for who added it. */
export interface AddStep {
  readonly state: "waiting" | "fetching" | "reading" | "stored" | "queued" | "failed";
  readonly words: string;
  readonly detail?: string;
  readonly links?: readonly { readonly href: string; readonly name: string }[];
}

export type TellStep = (step: AddStep) => void;

/** Each step as a line of JSON, at once. The work goes on when nobody reads any more. */
export function answerSteps(c: Context<AppEnv>, work: (tell: TellStep) => Promise<void>): Response {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  const tell: TellStep = (step) => {
    // Who does not read is not waited for.
    writer.write(encoder.encode(`${JSON.stringify(step)}\n`)).catch(() => {});
  };
  const done = work(tell)
    .catch((error: unknown) => {
      logBug("adding an article", error);
      tell({ state: "failed", words: "Something broke here. The log has more." });
    })
    .finally(() => writer.close().catch(() => {}));
  c.executionCtx.waitUntil(done);
  return c.body(readable, 200, { "Content-Type": "application/x-ndjson", "Cache-Control": "no-store" });
}
