import type { Context, MiddlewareHandler, Next } from "hono";
import { IngestError } from "../../src/errors.ts";
import type { AppEnv } from "./app-env.ts";

/** A page has 45 s to arrive; what is left is for reading and storing it. Many clients wait no longer than a minute. */
const REQUEST_LIMIT = 55_000; // Milliseconds.

/**
 * Past the limit `c.var.signal` is aborted, which ends the work, and the request is answered. What is being
 * written then, and why the page is not, is still written behind the answer.
 */
export function limitTime(milliseconds: number = REQUEST_LIMIT): MiddlewareHandler<AppEnv> {
  return async (c: Context<AppEnv>, next: Next) => {
    const controller = new AbortController();
    c.set("signal", controller.signal);
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      const error = new IngestError("request-timeout", `The request took longer than ${milliseconds / 1000} s.`);
      controller.abort(error);
      late.reject(error);
    }, milliseconds);
    const work = next();
    try {
      await Promise.race([work, late.promise]);
    } catch (error) {
      if (controller.signal.aborted) c.executionCtx.waitUntil(work);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
}
