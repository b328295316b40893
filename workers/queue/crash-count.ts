import type { FailureRecord } from "../../src/failure.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { readFailure } from "../../src/store/failures.ts";
import { readJson, updateJson } from "../../src/store/json-object.ts";
import { type ArticlePlace, attemptsKey, isPlace } from "../../src/store/keys.ts";
import { readLatest } from "../../src/store/read-latest.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { articleHost, articleId } from "../../src/url/article-id.ts";
import type { Delivery } from "./delivery.ts";

/**
 * A page is given up after this many crashed attempts. One crash proves nothing: a process that ends for another reason
 * (a deployment, another page of the batch) leaves the same trace as a page that crashed it. After its first crash a
 * message is processed alone, so the page has caused a second crash.
 */
export const MAX_CRASHES = 2;

/** Stored for a redelivered message until it is settled. The key `deaths` is from the first release: crashes. */
interface Attempts {
  /** Id of the message, before any requeue. Attempts of other messages for the same URL do not count. */
  readonly message: string;
  /** Recorded failures when the last attempt started. */
  readonly failures: number;
  /** Crashed attempts before the last one. */
  readonly deaths: number;
  /** The last attempt ended without a recorded failure and without a crash: the catalog or a queue was unavailable. */
  readonly hasEnded?: boolean;
  /** The article that the last attempt stored, not yet published. */
  readonly stored?: ArticlePlace | null;
}

/**
 * Counts the attempts at a redelivered message that crashed, for example because the page needs more time or memory
 * than the platform allows. A failed attempt leaves a failure record; one that left none and did not settle its message
 * crashed.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function countCrashes({ id, sentAt }: Delivery, url: string, store: ObjectStore): Promise<number> {
  const failure = await readFailure(url, store);
  const failures = failure?.tries ?? 0;
  let crashes = 0;
  await updateJson<Attempts>(keyOf(url), store, (before) => {
    const own = before?.message === id ? before : null;
    const isOnRecord = own === null ? isSince(sentAt, failure) : failures > own.failures || own.hasEnded === true;
    crashes = (own?.deaths ?? 0) + (isOnRecord ? 0 : 1);
    return { message: id, failures, deaths: crashes, stored: own?.stored ?? null };
  });
  return crashes;
}

/**
 * Records that an attempt ended without a crash although its message will be redelivered.
 *
 * @param stored the article that it stored; `null` when the page has to be fetched again.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function recordEnd(
  { id }: Pick<Delivery, "id">,
  url: string,
  stored: ArticlePlace | null,
  store: ObjectStore,
) {
  const failures = (await readFailure(url, store))?.tries ?? 0;
  await updateJson<Attempts>(keyOf(url), store, (before) => {
    const own = before?.message === id ? before : null;
    const place = stored ?? own?.stored ?? null;
    return { message: id, failures, deaths: own?.deaths ?? 0, hasEnded: true, stored: place };
  });
}

/**
 * Reads the article that an attempt at `url` stored and did not publish; `null` when there is none.
 * @param id the message's id; `null` for any message.
 */
export async function readUnpublishedArticle(
  url: string,
  id: string | null,
  store: ObjectStore,
): Promise<StoredArticle | null> {
  const { message, stored } = (await readJson<Attempts>(keyOf(url), store))?.value ?? {};
  return isPlace(stored) && (id === null || message === id)
    ? (await readLatest({ host: stored.host, id: stored.id }, store)).article
    : null;
}

/** Whether a failure was recorded after the message was sent: then its first attempt is accounted for. */
function isSince(sent: Date, failure: FailureRecord | null): boolean {
  return failure !== null && failure.lastAt >= sent.toISOString();
}

/** Call when the message is settled. */
export async function clearCrashCount(url: string, store: ObjectStore): Promise<void> {
  await store.delete(keyOf(url));
}

function keyOf(url: string): string {
  return attemptsKey({ host: articleHost(url), id: articleId(url) });
}
