import { z } from "@hono/zod-openapi";
import { RequestProblem } from "./problem.ts";

/** Input that does not fit its schema is a problem like any other. */
export function refuseInvalid(result: { readonly success: boolean; readonly error?: unknown }): void {
  if (result.success) return;
  const words = result.error instanceof z.ZodError ? z.prettifyError(result.error) : "The request is not understood.";
  throw new RequestProblem("invalid-request", words.replaceAll("✖ ", "").replace(/\s*\n\s*→?\s*/g, ", "));
}
