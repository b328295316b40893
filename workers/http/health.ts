import { type Context, Hono } from "hono";
import { type Checkup, checkUp } from "../platform/vitals.ts";
import type { AppEnv } from "./app-env.ts";
import { requireToken } from "./middleware/authentication.ts";

/** A checkup is reused for this long, because requests without a token are allowed and cost as much. */
const CHECKED_FOR_MS = 10_000;
const checkups = new WeakMap<object, { readonly at: number; readonly checkup: Checkup }>();

export const health = new Hono<AppEnv>();

/**
 * Whether the service does its work, for uptime monitors: 503 when it does not. Without a token, the
 * response has only the status and reasons; with one, also figures. A wrong token is refused.
 */
health.get(
  "/health",
  (c, next) => (isSignedIn(c) ? requireToken(c, next) : next()),
  async (c) => {
    const { vitals, health } = await recentCheckup(c);
    const { status, reasons, isFailing } = health;
    const figures = isSignedIn(c) ? figuresOf(vitals) : {};
    c.header("Cache-Control", "no-store");
    return c.json({ status, reasons, ...figures }, isFailing ? 503 : 200);
  },
);

function isSignedIn(c: Context<AppEnv>): boolean {
  return c.req.header("Authorization") !== undefined;
}

async function recentCheckup(c: Context<AppEnv>): Promise<Checkup> {
  const { worker } = c.var;
  const now = worker.ports.clock.now().getTime();
  const recent = checkups.get(c.env);
  if (recent !== undefined && now - recent.at < CHECKED_FOR_MS) return recent.checkup;
  const checkup = await checkUp(worker);
  checkups.set(c.env, { at: now, checkup });
  return checkup;
}

function figuresOf({ schedule, ledger, backlog }: Checkup["vitals"]) {
  const { crawl_runs: lastRunAt = null, polls: lastPollAt = null } = ledger?.total.lastAt ?? {};
  const { sources = null, due = null, lateSeconds = null } = schedule ?? {};
  const driftedHosts = (ledger?.drifts ?? []).map(({ host, since, signs }) => ({ host, since, signs }));
  return { crawl: { sources, due, lateSeconds, lastRunAt, lastPollAt }, queues: backlog, driftedHosts };
}
