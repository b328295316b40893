import type { Context } from "hono";
import type { IngestError } from "../../src/errors.ts";
import { renderProblemPage } from "../pages/problem.tsx";
import { INGEST_ERROR_STATUS, type ProblemCode, REQUEST_ERROR_STATUS } from "./error-status.ts";
import { PAGE_POLICY } from "./middleware/content-policy.ts";

const STATUS = { ...INGEST_ERROR_STATUS, ...REQUEST_ERROR_STATUS };

/** An error of the request itself, which the error handler returns as a problem document. */
export class RequestProblem extends Error {
  override readonly name = "RequestProblem";
  readonly code: keyof typeof REQUEST_ERROR_STATUS;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: keyof typeof REQUEST_ERROR_STATUS, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.code = code;
    this.headers = headers;
  }
}

/** Problem details, RFC 9457. `code` is stable; `detail` is for people and may change. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  readonly requestId: string;
}

export function respondWithRequestProblem(c: Context, problem: RequestProblem): Response {
  return respondWithProblem(c, problem.code, problem.message, isTemporary(STATUS[problem.code]), problem.headers);
}

function isTemporary(status: number): boolean {
  return status >= 500 || status === 429 || status === 409;
}

export function respondWithIngestError(c: Context, error: IngestError): Response {
  const headers: Record<string, string> = {};
  if (error.retryAfterSeconds !== null) headers["Retry-After"] = String(error.retryAfterSeconds);
  return respondWithProblem(c, error.code, error.message, error.retryable, headers);
}

function respondWithProblem(
  c: Context,
  code: ProblemCode,
  detail: string,
  retryable: boolean,
  headers: Readonly<Record<string, string>>,
): Response {
  const status = STATUS[code];
  const problem: Problem = {
    type: `urn:cuttings:problem:${code}`,
    title: titleOf(code),
    status,
    detail,
    code,
    retryable,
    requestId: c.get("requestId"),
  };
  if (isForPeople(c)) {
    return c.html(renderProblemPage(problem), status, { ...headers, "Content-Security-Policy": PAGE_POLICY });
  }
  return c.body(JSON.stringify(problem), status, { ...headers, "Content-Type": "application/problem+json" });
}

/** `url-not-allowed` as “URL not allowed”. */
function titleOf(code: ProblemCode): string {
  const words = code.replaceAll("-", " ").replace(/\b(?:url|html|json)\b/g, (acronym) => acronym.toUpperCase());
  return words.replace(/^./, (first) => first.toUpperCase());
}

/** Whether a browser requested a page. */
function isForPeople(c: Context): boolean {
  return !/^\/v1(\/|$)/.test(c.req.path) && (c.req.header("Accept") ?? "").includes("text/html");
}
