/** What can go wrong with one URL. `retryable` means that the same request may succeed later without any change. */
export const INGEST_ERRORS = {
  "url-not-allowed": { retryable: false },
  // The bucket's owner has blocked its host or URL.
  blocked: { retryable: false },
  // Deleted by the owner; it stays deleted until that is undone.
  deleted: { retryable: false },
  "robots-disallowed": { retryable: false },
  "robots-unreachable": { retryable: true },
  // Another request holds the host's lease, or its delay is not over. Nothing was fetched.
  "host-busy": { retryable: true },
  "too-many-redirects": { retryable: false },
  "page-unreachable": { retryable: true },
  "page-timeout": { retryable: true },
  "server-busy": { retryable: true },
  "http-error": { retryable: false },
  "page-gone": { retryable: false },
  "too-large": { retryable: false },
  "too-complex": { retryable: false },
  "bad-encoding": { retryable: false },
  "not-html": { retryable: false },
  "bad-feed": { retryable: false },
  "bot-wall": { retryable: false },
  "consent-wall": { retryable: false },
  "soft-404": { retryable: false },
  "not-an-article": { retryable: false },
  "needs-rendering": { retryable: false },
  // The browser that renders pages cannot be started at the moment.
  "browser-unavailable": { retryable: true },
  "storage-unavailable": { retryable: true },
  // The caller's maximum wait was exceeded.
  "request-timeout": { retryable: true },
  "message-invalid": { retryable: false },
  // A bug of ours on this page; it is reported, and other pages are not affected.
  "internal-error": { retryable: true },
  // Processing the page ended the process twice: it ran out of time or memory.
  crashed: { retryable: false },
  // The queue's retries are used up, and no attempt recorded a cause.
  "gave-up": { retryable: false },
} as const;

export type IngestErrorCode = keyof typeof INGEST_ERRORS;

export interface IngestErrorOptions {
  readonly cause?: unknown;
  /** Seconds to wait according to the server's Retry-After. */
  readonly retryAfterSeconds?: number | null;
}

/** A known failure, thrown where it is detected and caught once, in `ingest`. */
export class IngestError extends Error {
  override readonly name = "IngestError";
  readonly code: IngestErrorCode;
  readonly retryable: boolean;
  readonly retryAfterSeconds: number | null;

  constructor(code: IngestErrorCode, message: string, options: IngestErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retryable = INGEST_ERRORS[code].retryable;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}

const MAX_REASON_CHARS = 200;

/**
 * Anything thrown, as the failure of one URL. An unknown error is a bug, reported with its name and the start of its
 * message.
 */
export function asFailure(thrown: unknown): IngestError {
  if (thrown instanceof IngestError) return thrown;
  const told = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  const [line = ""] = told.split("\n");
  return new IngestError("internal-error", line.slice(0, MAX_REASON_CHARS), { cause: thrown });
}

/** The result of `work`, or `fallback` while the bucket or the catalog that it needs is unavailable. */
export async function orWhenUnavailable<Result>(work: Promise<Result>, fallback: Result): Promise<Result> {
  return work.catch((error: unknown) => {
    if (error instanceof IngestError && error.code === "storage-unavailable") return fallback;
    throw error;
  });
}
