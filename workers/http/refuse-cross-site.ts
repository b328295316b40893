import type { Context, Next } from "hono";
import { RequestProblem } from "./problem.ts";

/**
 * A form of our own pages, and of nobody else's: a browser sends its password along by itself, from
 * whatever site the form comes. Our pages send no referrer, and with it go the names of origins; so
 * `Sec-Fetch-Site` counts first (https://www.w3.org/TR/fetch-metadata/).
 */
export async function refuseCrossSite(c: Context, next: Next): Promise<void> {
  const site = c.req.header("Sec-Fetch-Site");
  const isOurs = site === undefined ? c.req.header("Origin") === new URL(c.req.url).origin : site === "same-origin";
  if (!isOurs) throw new RequestProblem("cross-site", "This form has to be sent from the page that it is on.");
  await next();
}
