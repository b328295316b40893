import type { Context, Next } from "hono";
import type { AppEnv } from "../app-env.ts";
import { isLoopback } from "../is-loopback.ts";
import { RequestProblem } from "../problem.ts";

/** Refuses remote requests while DEVELOPMENT_ALLOWED_HOSTS is set, which allows fetching private addresses. */
export async function refuseDevelopment(c: Context<AppEnv>, next: Next): Promise<void> {
  if (c.var.worker.config.developmentAllowedHosts.length > 0 && !isLoopback(c.req.url)) {
    const detail = "DEVELOPMENT_ALLOWED_HOSTS is set: only requests to a loopback address are allowed.";
    throw new RequestProblem("configuration-invalid", detail);
  }
  await next();
}
