import type { Context, Next } from "hono";
import { recordTally } from "../../platform/record-tally.ts";
import { tally } from "../../platform/tally.ts";
import type { AppEnv } from "../app-env.ts";

/** Counts the invocation, and records its counts after the response. */
export async function countRequest(c: Context<AppEnv>, next: Next): Promise<void> {
  tally.count("invocations", 1);
  try {
    await next();
  } finally {
    const context = contextOf(c);
    const recorded = recordTally(c.var.worker);
    if (context === null) await recorded;
    else context.waitUntil(recorded);
  }
}

/** `null` for `app.request`, which has none: the getter throws. */
function contextOf(c: Context): Context["executionCtx"] | null {
  try {
    return c.executionCtx;
  } catch {
    return null;
  }
}
