import type { Context, MiddlewareHandler, Next } from "hono";
import { every } from "hono/combine";
import { etag, RETAINED_304_HEADERS } from "hono/etag";

/**
 * Answers to a GET carry an ETag, and whoever names it in If-None-Match is told 304. They may be kept by who
 * asked, to be asked for again before each use: an article changes, and a token is withdrawn.
 */
export const conditional: MiddlewareHandler = every(
  async (c: Context, next: Next) => {
    await next();
    if (c.res.headers.has("ETag")) c.res.headers.set("Cache-Control", "private, no-cache");
  },
  etag({ retainedHeaders: [...RETAINED_304_HEADERS, "x-request-id"] }),
);
