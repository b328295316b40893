import type { Context, MiddlewareHandler, Next } from "hono";

/** Answers for programs: whoever opens one in a browser gets nothing that loads or acts. */
export const ANSWER_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

/** Our pages: our style sheet, the articles' pictures, the search; and nothing else: no script, no frame. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' https: http:; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** Pages that show nothing of others, and a script of ours: it sends what the page itself would send. */
export const SCRIPTED_PAGE_POLICY = `${PAGE_POLICY}; script-src 'self'; connect-src 'self'`;

/** An article's bare HTML: text and pictures. */
export const ARTICLE_POLICY = "default-src 'none'; img-src https: http:; frame-ancestors 'none'; sandbox";

/** The innermost of several wins. */
export function contentPolicy(policy: string): MiddlewareHandler {
  return unlessSet("Content-Security-Policy", policy);
}

/**
 * Whether who opens a page in a window of its own may send messages to that window (`unsafe-none`) or not
 * (`same-origin`). The innermost of several wins.
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
