import type { Context, Next } from "hono";
import { RATE_PERIOD_SECONDS } from "../../platform/rate-limits.ts";
import type { AppEnv } from "../app-env.ts";
import { RequestProblem } from "../problem.ts";

/** Limits the requests of each token. Runs after authentication, so that nobody can use up another client's limit. */
export async function limitRate(c: Context<AppEnv>, next: Next): Promise<void> {
  const { client, worker } = c.var;
  if (client !== null && !(await worker.rateLimits.allowsRequest(client))) throw tooManyRequests("The token");
  await next();
}

export function tooManyRequests(who: string): RequestProblem {
  const detail = `${who} has sent too many requests. Try again in ${RATE_PERIOD_SECONDS} s.`;
  return new RequestProblem("too-many-requests", detail, { "Retry-After": String(RATE_PERIOD_SECONDS) });
}
