import type { Context, Next } from "hono";
import { RATE_PERIOD } from "../platform/rate-limits.ts";
import type { AppEnv } from "./app-env.ts";
import { RequestProblem } from "./problem.ts";

/** Each token has so many requests in a time. Behind the authentication, so that nobody uses up another's. */
export async function limitRate(c: Context<AppEnv>, next: Next): Promise<void> {
  const { client, worker } = c.var;
  if (client !== null && !(await worker.rateLimits.allowsRequest(client))) throw tooManyRequests("The token");
  await next();
}

export function tooManyRequests(who: string): RequestProblem {
  const detail = `${who} has sent too many requests. After ${RATE_PERIOD} s there are new ones.`;
  return new RequestProblem("too-many-requests", detail, { "Retry-After": String(RATE_PERIOD) });
}
