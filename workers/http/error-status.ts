import type { IngestErrorCode } from "../../src/errors.ts";

/**
 * The HTTP status of each ingest error. 422: the page or its URL is the cause, and the same request will fail again.
 * 410: the article was deleted deliberately. 5xx: the same request may succeed later.
 */
export const INGEST_ERROR_STATUS = {
  "url-not-allowed": 422,
  blocked: 422,
  deleted: 410,
  "robots-disallowed": 422,
  "robots-unreachable": 502,
  "host-busy": 503,
  "too-many-redirects": 422,
  "page-unreachable": 502,
  "page-timeout": 504,
  "server-busy": 503,
  "http-error": 422,
  "page-gone": 422,
  "too-large": 422,
  "too-complex": 422,
  "bad-encoding": 422,
  "not-html": 422,
  "bad-feed": 422,
  "bot-wall": 422,
  "consent-wall": 422,
  "soft-404": 422,
  "not-an-article": 422,
  "needs-rendering": 422,
  "browser-unavailable": 503,
  "storage-unavailable": 503,
  "request-timeout": 504,
  "message-invalid": 422,
  "internal-error": 500,
  crashed: 422,
  "gave-up": 502,
} as const satisfies Record<IngestErrorCode, 410 | 422 | 500 | 502 | 503 | 504>;

/** The HTTP status of errors of the request itself. */
export const REQUEST_ERROR_STATUS = {
  "invalid-request": 422,
  "malformed-json": 400,
  "invalid-datetime": 400,
  unauthorized: 401,
  "read-only-token": 403,
  "too-many-requests": 429,
  "cross-site": 403,
  "use-not-allowed": 403,
  "not-found": 404,
  "method-not-allowed": 405,
  "not-acceptable": 406,
  "request-in-progress": 409,
  "idempotency-key-reused": 422,
  "body-too-large": 413,
  "unsupported-media-type": 415,
  "internal-error": 500,
  "page-damaged": 500,
  "queue-unavailable": 503,
  "configuration-invalid": 503,
  "no-token-configured": 503,
} as const;

export type ProblemCode = IngestErrorCode | keyof typeof REQUEST_ERROR_STATUS;
