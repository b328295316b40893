import type { Context, Next } from "hono";
import { RequestProblem } from "../problem.ts";

/** Requires a JSON content type: otherwise the validator would report a missing body. */
export async function requireJson(c: Context, next: Next): Promise<void> {
  const type = c.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (["POST", "PUT", "PATCH"].includes(c.req.method) && type !== "application/json") throw notJson();
  await next();
}

export function notJson(): RequestProblem {
  return new RequestProblem("unsupported-media-type", "The body must be JSON, sent as application/json.");
}
