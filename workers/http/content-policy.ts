import type { Context, MiddlewareHandler, Next } from "hono";

/** Answers for programs: whoever opens one in a browser gets nothing that loads or acts. */
export const ANSWER_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

/** Our pages: our style sheet, the articles' pictures, the search; and nothing else: no script, no frame. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' https: http:; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** An article's bare HTML: text and pictures. */
export const ARTICLE_POLICY = "default-src 'none'; img-src https: http:; frame-ancestors 'none'; sandbox";

/** The innermost of several wins. */
export function contentPolicy(policy: string): MiddlewareHandler {
  return async (c: Context, next: Next) => {
    await next();
    if (!c.res.headers.has("Content-Security-Policy")) c.res.headers.set("Content-Security-Policy", policy);
  };
}
