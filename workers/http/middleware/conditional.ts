import type { Context, MiddlewareHandler, Next } from "hono";
import { every } from "hono/combine";
import { etag, RETAINED_304_HEADERS } from "hono/etag";

/**
 * Adds an ETag to GET responses and answers a matching If-None-Match with 304. Clients may cache responses but must
 * revalidate them, because articles change and tokens are revoked.
 */
export const conditional: MiddlewareHandler = every(
  async (c: Context, next: Next) => {
    await next();
    if (c.res.headers.has("ETag")) c.res.headers.set("Cache-Control", "private, no-cache");
  },
  etag({ retainedHeaders: [...RETAINED_304_HEADERS, "x-request-id"] }),
);
