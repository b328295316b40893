import type { Context, MiddlewareHandler, Next } from "hono";

/** For API responses: opened in a browser, they load and run nothing. */
export const API_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

/** For pages: our style sheet, images of articles, forms to ourselves; no scripts, no frames. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' https: http:; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** For pages without third-party content that have one of our scripts, which only sends requests to this service. */
export const SCRIPTED_PAGE_POLICY = `${PAGE_POLICY}; script-src 'self'; connect-src 'self'`;

/** For an article as HTML: text and images. */
export const ARTICLE_POLICY = "default-src 'none'; img-src https: http:; frame-ancestors 'none'; sandbox";

/** Sets the policy unless an inner middleware has set one. */
export function contentPolicy(policy: string): MiddlewareHandler {
  return unlessSet("Content-Security-Policy", policy);
}

/**
 * Sets whether a page that opens one of ours in a window may send messages to it (`unsafe-none`) or not (`same-origin`),
 * unless an inner middleware has set it.
 */
export function openerPolicy(policy: "unsafe-none" | "same-origin"): MiddlewareHandler {
  return unlessSet("Cross-Origin-Opener-Policy", policy);
}

function unlessSet(name: string, value: string): MiddlewareHandler {
  return async (c: Context, next: Next) => {
    await next();
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
}
