import { type Context, Hono } from "hono";
import { checkHealth, type HealthCheck } from "../platform/check-health.ts";
import type { AppEnv } from "./app-env.ts";
import { requireToken } from "./middleware/authentication.ts";

/** A health check is reused for this long, because requests without a token are allowed and cost as much. */
const CHECKED_FOR_MS = 10_000;
const checks = new WeakMap<object, { readonly at: number; readonly check: HealthCheck }>();

export const health = new Hono<AppEnv>();

/**
 * Whether the service does its work, for uptime monitors: 503 when it does not. Without a token, the
 * response has only the status and reasons; with one, also figures. A wrong token is refused.
 */
health.get(
  "/health",
  (c, next) => (isSignedIn(c) ? requireToken(c, next) : next()),
  async (c) => {
    const { readings, health } = await recentHealthCheck(c);
    const { status, reasons, isFailing } = health;
    const figures = isSignedIn(c) ? figuresOf(readings) : {};
    c.header("Cache-Control", "no-store");
    return c.json({ status, reasons, ...figures }, isFailing ? 503 : 200);
  },
);

function isSignedIn(c: Context<AppEnv>): boolean {
  return c.req.header("Authorization") !== undefined;
}

async function recentHealthCheck(c: Context<AppEnv>): Promise<HealthCheck> {
  const { worker } = c.var;
  const now = worker.ports.clock.now().getTime();
  const recent = checks.get(c.env);
  if (recent !== undefined && now - recent.at < CHECKED_FOR_MS) return recent.check;
  const check = await checkHealth(worker);
  checks.set(c.env, { at: now, check });
  return check;
}

function figuresOf({ schedule, ledger, backlog, catalog }: HealthCheck["readings"]) {
  const { crawl_runs: lastRunAt = null, polls: lastPollAt = null } = ledger?.total.lastAt ?? {};
  const { sources = null, due = null, lateSeconds = null } = schedule ?? {};
  const driftedHosts = (ledger?.drifts ?? []).map(({ host, since, signs }) => ({ host, since, signs }));
  return { crawl: { sources, due, lateSeconds, lastRunAt, lastPollAt }, queues: backlog, driftedHosts, catalog };
}
