import { z } from "@hono/zod-openapi";
import { RequestProblem } from "./problem.ts";

/** A request may have any number of things wrong, and of any length. */
const MAX_ISSUES = 5;
const MAX_DETAIL = 500; // Characters.

/** Input that does not fit its schema is a problem like any other. */
export function refuseInvalid(result: { readonly success: boolean; readonly error?: unknown }): void {
  if (result.success) return;
  const issues = result.error instanceof z.ZodError ? result.error.issues : [];
  const words = issues.slice(0, MAX_ISSUES).map(describe).join("; ");
  throw new RequestProblem("invalid-request", words.slice(0, MAX_DETAIL) || "The request is not understood.");
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `unknown: ${issue.keys.join(", ")}`;
  const words = issue.code === "invalid_type" ? describeType(issue) : issue.message;
  return issue.path.length === 0 ? words : `${issue.path.join(".")}: ${words}`;
}

/** Zod's issue does not hold the input; what was found in its place stands in the message alone. */
function describeType({ expected, message }: z.core.$ZodIssueInvalidType): string {
  return message.endsWith("received undefined") ? "missing" : `must be a ${expected}`;
}
