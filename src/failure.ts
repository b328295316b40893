import type { Discovery } from "./article.ts";
import type { IngestErrorCode } from "./errors.ts";

/** One failed try at a URL. */
export interface Failure {
  readonly url: string;
  readonly discovery: Discovery;
  readonly code: IngestErrorCode;
  readonly message: string;
  /** When the try failed. */
  readonly at: string;
}

/** What the bucket keeps of the failed tries at one URL, until a try goes well. */
export interface FailureRecord {
  readonly schemaVersion: 1;
  /** Article id of `url`. */
  readonly id: string;
  readonly host: string;
  readonly url: string;
  readonly discovery: Discovery;
  /** Code and message of the last try. */
  readonly code: IngestErrorCode;
  readonly message: string;
  readonly retryable: boolean;
  readonly tries: number;
  readonly firstAt: string;
  readonly lastAt: string;
}
