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
  const words = explain(issue);
  return issue.path.length === 0 ? words : `${issue.path.join(".")}: ${words}`;
}

/** Zod's own messages are in its terms ("Too small: expected number to be >=1"). */
function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return explainType(issue);
    case "too_small":
      return `must ${amount("at least", issue.minimum, issue.origin)}`;
    case "too_big":
      return `must ${amount("at most", issue.maximum, issue.origin)}`;
    case "invalid_value":
      return `must be ${issue.values.length === 1 ? "" : "one of "}${issue.values.join(", ")}`;
    default:
      return issue.message;
  }
}

const TYPES: Readonly<Record<string, string>> = { int: "a whole number", object: "an object", array: "a list" };

/** A Zod issue does not contain the input; only its message says what was received. */
function explainType({ expected, message }: z.core.$ZodIssueInvalidType): string {
  return message.endsWith("received undefined") ? "missing" : `must be ${TYPES[expected] ?? `a ${expected}`}`;
}

function amount(bound: string, limit: number | bigint, origin: string): string {
  const unit = origin === "string" ? "characters" : "items";
  return origin === "number" || origin === "int" ? `be ${bound} ${limit}` : `have ${bound} ${limit} ${unit}`;
}
