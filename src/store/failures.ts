import { z } from "zod";
import { INGEST_ERRORS, type IngestErrorCode } from "../errors.ts";
import type { Failure, FailureRecord } from "../failure.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { articleHost, articleId } from "../url/article-id.ts";
import { isInFuture } from "./clock-skew.ts";
import { readJson, updateJson } from "./json-object.ts";
import { FAILURES_PREFIX, failureKey } from "./keys.ts";

export interface FailureList {
  readonly failures: readonly FailureRecord[];
  readonly next: string | null;
}

/**
 * Adds a failed attempt to the record of its URL, and returns the record. A stored article is untouched.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function recordFailure(failure: Failure, store: ObjectStore): Promise<FailureRecord> {
  let record = withAttempt(null, failure);
  const withBefore = (before: FailureRecord | null) => {
    record = withAttempt(before, failure);
    return record;
  };
  await updateJson(keyOf(failure.url), store, withBefore, validFailure);
  return record;
}

/** `null` when the last attempt at `url` succeeded, there was none, or its record is damaged. */
export async function readFailure(url: string, store: ObjectStore): Promise<FailureRecord | null> {
  return (await readJson(keyOf(url), store, validFailure))?.value ?? null;
}

/**
 * Settles the failures of a URL after an attempt that began at `fetchedAt` succeeded. A failure recorded later is not
 * settled, and is returned.
 */
export async function clearFailure(
  url: string,
  fetchedAt: string,
  store: ObjectStore,
  now: Date | null = null,
): Promise<FailureRecord | null> {
  const record = await readJson(keyOf(url), store, validFailure);
  if (record === null) return null;
  const isSettled = record.value === null || isBefore(record.value.lastAt, fetchedAt, now);
  if (isSettled) await store.delete(keyOf(url));
  return isSettled ? null : record.value;
}

/** A timestamp in the future comes from a wrong clock and does not keep a failure from being settled. */
function isBefore(at: string, fetchedAt: string, now: Date | null): boolean {
  return at <= fetchedAt || (now !== null && isInFuture(at, now));
}

/** Failures sorted by host and id. Damaged records are skipped. */
export async function listFailures(
  options: { readonly cursor: string | null; readonly limit: number },
  store: ObjectStore,
): Promise<FailureList> {
  const page = await store.list({ prefix: FAILURES_PREFIX, after: options.cursor, limit: options.limit });
  const failures: FailureRecord[] = [];
  for (const { key } of page.objects) {
    const record = await readJson(key, store, validFailure);
    if (record?.value != null) failures.push(record.value);
  }
  return { failures, next: page.next };
}

const ValidFailure = z.looseObject({
  id: z.string(),
  host: z.string(),
  url: z.string(),
  discovery: z.looseObject({ via: z.string(), source: z.string().nullable() }),
  code: z.enum(Object.keys(INGEST_ERRORS) as [IngestErrorCode]),
  message: z.string(),
  retryable: z.boolean(),
  tries: z.int(),
  firstAt: z.string(),
  lastAt: z.string(),
});

/** `null` for JSON that is not a failure record: it is treated as damaged. */
function validFailure(value: unknown): FailureRecord | null {
  return ValidFailure.safeParse(value).success ? (value as FailureRecord) : null;
}

function withAttempt(before: FailureRecord | null, { url, discovery, code, message, at }: Failure): FailureRecord {
  const isLast = before === null || at >= before.lastAt || isInFuture(before.lastAt, new Date(at));
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
