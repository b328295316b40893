import type { Context, Next } from "hono";
import type { AppEnv } from "./app-env.ts";
import { isLoopback } from "./is-loopback.ts";
import { RequestProblem } from "./problem.ts";

/** Private addresses are open to a developer's own machine. Forgotten on a server, the setting ends the service. */
export async function refuseDevelopment(c: Context<AppEnv>, next: Next): Promise<void> {
  if (c.var.worker.config.developmentAllowedHosts.length > 0 && !isLoopback(c.req.url)) {
    const detail = "DEVELOPMENT_ALLOWED_HOSTS is set: the worker answers on a loopback address only.";
    throw new RequestProblem("configuration-invalid", detail);
  }
  await next();
}
