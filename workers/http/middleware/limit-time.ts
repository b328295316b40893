import type { Context, MiddlewareHandler, Next } from "hono";
import { IngestError } from "../../../src/errors.ts";
import type { AppEnv } from "../app-env.ts";

/** A fetch may take 45 s; the rest is for extraction and storage. Many clients wait no longer than a minute. */
const REQUEST_LIMIT_MS = 55_000;

/**
 * Ends a request after a time limit: aborts `c.var.signal` and responds with `request-timeout`. Writes in progress,
 * including the failure record, are completed after the response.
 */
export function limitTime(milliseconds: number = REQUEST_LIMIT_MS): MiddlewareHandler<AppEnv> {
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
