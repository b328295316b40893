import type { Context, Next } from "hono";
import { RequestProblem } from "../problem.ts";

/**
 * Refuses forms of other sites, to which browsers add Basic credentials too. Checks `Sec-Fetch-Site` first
 * (https://www.w3.org/TR/fetch-metadata/): our pages send no referrer, and so `Origin` may be `null`.
 */
export async function refuseCrossSite(c: Context, next: Next): Promise<void> {
  const site = c.req.header("Sec-Fetch-Site");
  const isOurs = site === undefined ? c.req.header("Origin") === new URL(c.req.url).origin : site === "same-origin";
  if (!isOurs) throw new RequestProblem("cross-site", "The form must be submitted from a page of this service.");
  await next();
}
