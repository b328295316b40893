import type { Context, Next } from "hono";
import { RequestProblem } from "../problem.ts";

/**
 * Refuses requests of web pages of other origins. A page whose host name is rebound to this service's address has an
 * origin of its own too, and requests without a token are accepted only under a loopback name.
 * https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#security-warning
 */
export async function refuseOtherOrigins(c: Context, next: Next): Promise<void> {
  const origin = c.req.header("Origin");
  if (origin !== undefined && origin !== new URL(c.req.url).origin)
    throw new RequestProblem("cross-site", "Web pages of other origins may not send requests to this service.");
  await next();
}
