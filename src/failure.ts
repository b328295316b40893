import type { IngestErrorCode } from "./errors.ts";
import type { Discovery } from "./stored-article.ts";

/** One failed attempt at a URL. */
export interface Failure {
  readonly url: string;
  readonly discovery: Discovery;
  readonly code: IngestErrorCode;
  readonly message: string;
  /** When the attempt failed. */
  readonly at: string;
}

/** The stored record of failed attempts at a URL, kept until one succeeds. */
export interface FailureRecord {
  readonly schemaVersion: 1;
  /** Article id of `url`. */
  readonly id: string;
  readonly host: string;
  readonly url: string;
  readonly discovery: Discovery;
  /** Code and message of the last attempt. */
  readonly code: IngestErrorCode;
  readonly message: string;
  readonly retryable: boolean;
  readonly tries: number;
  readonly firstAt: string;
  readonly lastAt: string;
}
