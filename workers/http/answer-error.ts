import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { ConfigError } from "../../src/config/settings.ts";
import { IngestError } from "../../src/errors.ts";
import { logBug } from "../platform/log.ts";
import { answerIngestError, answerRequestProblem, RequestProblem } from "./problem.ts";
import { notJson } from "./require-json.ts";

/** Whatever is thrown on the way becomes a problem; what nobody expected is logged, and its words stay here. */
export function answerError(error: Error, c: Context): Response {
  if (error instanceof RequestProblem) return answerRequestProblem(c, error);
  if (error instanceof IngestError) return answerIngestError(c, error);
  if (error instanceof HTTPException && error.status === 400)
    return answerRequestProblem(c, new RequestProblem("malformed-json", "The body is not JSON."));
  // A Content-Type that names JSON and is written as none.
  if (error instanceof HTTPException && error.status === 415) return answerRequestProblem(c, notJson());
  if (error instanceof ConfigError)
    return answerRequestProblem(c, new RequestProblem("configuration-invalid", error.message));
  logBug(`${c.req.method} ${c.req.path}`, error);
  return answerRequestProblem(c, new RequestProblem("internal-error", "Something broke here. The log has more."));
}
