import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { ConfigError } from "../../src/config/settings.ts";
import { IngestError } from "../../src/errors.ts";
import { logBug } from "../platform/log.ts";
import { notJson } from "./middleware/require-json.ts";
import { RequestProblem, respondWithIngestError, respondWithRequestProblem } from "./problem.ts";

/** Turns every thrown error into a problem document. An unexpected error is logged, and its message not disclosed. */
export function handleError(error: Error, c: Context): Response {
  if (error instanceof RequestProblem) return respondWithRequestProblem(c, error);
  if (error instanceof IngestError) return respondWithIngestError(c, error);
  if (error instanceof HTTPException && error.status === 400)
    return respondWithRequestProblem(c, new RequestProblem("malformed-json", "The body is not JSON."));
  // Hono's JSON validator rejects a malformed Content-Type.
  if (error instanceof HTTPException && error.status === 415) return respondWithRequestProblem(c, notJson());
  if (error instanceof ConfigError)
    return respondWithRequestProblem(c, new RequestProblem("configuration-invalid", error.message));
  logBug(`${c.req.method} ${c.req.path}`, error);
  return respondWithRequestProblem(c, new RequestProblem("internal-error", "Internal error. See the log."));
}
