import type { Discovery } from "../article.ts";
import { INGEST_ERRORS, type IngestErrorCode } from "../errors.ts";
import type { ObjectStore } from "../ports.ts";
import { articleHost, articleId } from "../url/article-id.ts";
import { readIfWhole, updateJson } from "./json-object.ts";
import { FAILURES_PREFIX, failureKey } from "./keys.ts";

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

export interface FailureList {
  readonly failures: readonly FailureRecord[];
  readonly next: string | null;
}

/**
 * Adds a failed try to the record of its URL. An article that is stored stays as it is.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function recordFailure(failure: Failure, store: ObjectStore): Promise<void> {
  await updateJson<FailureRecord>(keyOf(failure.url), store, (before) => withTry(before, failure));
}

/** `null` when the last try at `url` went well, or there was none, or its record is damaged. */
export async function readFailure(url: string, store: ObjectStore): Promise<FailureRecord | null> {
  return (await readIfWhole<FailureRecord>(keyOf(url), store))?.value ?? null;
}

/** A try at `url` that began at this time went well: what failed before is settled, what failed later is not. */
export async function clearFailure(url: string, fetchedAt: string, store: ObjectStore): Promise<void> {
  const record = await readIfWhole<FailureRecord>(keyOf(url), store);
  const isSettled = record !== null && (record.value === null || record.value.lastAt <= fetchedAt);
  if (isSettled) await store.delete(keyOf(url));
}

/** Failures in the order of host and id. What is damaged is passed over. */
export async function listFailures(
  options: { readonly cursor: string | null; readonly limit: number },
  store: ObjectStore,
): Promise<FailureList> {
  const page = await store.list({ prefix: FAILURES_PREFIX, after: options.cursor, limit: options.limit });
  const failures: FailureRecord[] = [];
  for (const { key } of page.objects) {
    const record = await readIfWhole<FailureRecord>(key, store);
    if (record?.value != null) failures.push(record.value);
  }
  return { failures, next: page.next };
}

function withTry(before: FailureRecord | null, { url, discovery, code, message, at }: Failure): FailureRecord {
  const isLast = before === null || at >= before.lastAt;
  const last = isLast ? { discovery, code, message, at } : { ...before, at: before.lastAt };
  return {
    schemaVersion: 1,
    id: articleId(url),
    host: articleHost(url),
    url: before?.url ?? url,
    discovery: last.discovery,
    code: last.code,
    message: last.message,
    retryable: INGEST_ERRORS[last.code].retryable,
    tries: (before?.tries ?? 0) + 1,
    firstAt: before !== null && before.firstAt < at ? before.firstAt : at,
    lastAt: last.at,
  };
}

function keyOf(url: string): string {
  return failureKey({ host: articleHost(url), id: articleId(url) });
}
