import type { Context, Next } from "hono";
import { RequestProblem } from "./problem.ts";

/** A body in another type would be taken for a body that is missing. */
export async function requireJson(c: Context, next: Next): Promise<void> {
  const type = c.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (["POST", "PUT", "PATCH"].includes(c.req.method) && type !== "application/json") throw notJson();
  await next();
}

export function notJson(): RequestProblem {
  return new RequestProblem("unsupported-media-type", "The body has to be JSON, sent as application/json.");
}
