/**
 * What can go wrong with one URL. `retryable` says whether the same request may succeed later
 * without anyone changing anything.
 */
export const INGEST_ERRORS = {
  "url-not-allowed": { retryable: false },
  // The owner of the bucket keeps its host or URL away.
  blocked: { retryable: false },
  // The owner has deleted it, and it stays away until that is undone.
  deleted: { retryable: false },
  "robots-disallowed": { retryable: false },
  "robots-unreachable": { retryable: true },
  // Its host is serving other requests of ours, or its delay is not over. Nothing was fetched.
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
  "storage-unavailable": { retryable: true },
  // Whoever asked for the page was not to wait longer.
  "request-timeout": { retryable: true },
  "message-invalid": { retryable: false },
  // A bug of ours, on this page: it is told, and costs no other page anything.
  "internal-error": { retryable: true },
  // The page ended the process that worked on it, twice: time or memory ran out.
  crashed: { retryable: false },
  // The queue's retries were used up, and no try got as far as recording why.
  "gave-up": { retryable: false },
} as const;

export type IngestErrorCode = keyof typeof INGEST_ERRORS;

export interface IngestErrorOptions {
  readonly cause?: unknown;
  /** Seconds after which the server asked us to come back (Retry-After). */
  readonly retryAfterSeconds?: number | null;
}

/** A known way to fail, thrown where the fact is known and caught once, in `ingest`. */
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

const MAX_REASON = 200; // Characters.

/** Whatever was thrown, as the failure of one URL. What is not known is a bug: its kind and its first words tell. */
export function asFailure(thrown: unknown): IngestError {
  if (thrown instanceof IngestError) return thrown;
  const told = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  const [line = ""] = told.split("\n");
  return new IngestError("internal-error", line.slice(0, MAX_REASON), { cause: thrown });
}
