import { z } from "@hono/zod-openapi";
import { RequestProblem } from "./problem.ts";

// A request may have any number of errors, of any length.
const MAX_ISSUES = 5;
const MAX_DETAIL_CHARACTERS = 500;

/** Reports input that does not match its schema as a problem. */
export function refuseInvalid(result: { readonly success: boolean; readonly error?: unknown }): void {
  if (result.success) return;
  const issues = result.error instanceof z.ZodError ? result.error.issues : [];
  const words = issues.slice(0, MAX_ISSUES).map(describe).join("; ");
  throw new RequestProblem("invalid-request", words.slice(0, MAX_DETAIL_CHARACTERS) || "The request is invalid.");
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `unknown: ${issue.keys.join(", ")}`;
  const words = issue.code === "invalid_type" ? describeType(issue) : issue.message;
  return issue.path.length === 0 ? words : `${issue.path.join(".")}: ${words}`;
}

/** A Zod issue does not contain the input; only its message says what was received. */
function describeType({ expected, message }: z.core.$ZodIssueInvalidType): string {
  return message.endsWith("received undefined") ? "missing" : `must be a ${expected}`;
}
