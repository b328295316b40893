import type { StoredArticle } from "../../src/article.ts";
import type { FailureRecord } from "../../src/failure.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { readFailure } from "../../src/store/failures.ts";
import { readJson, updateJson } from "../../src/store/json-object.ts";
import { type ArticlePlace, attemptsKey, isPlace } from "../../src/store/keys.ts";
import { readLatest } from "../../src/store/read-latest.ts";
import { articleHost, articleId } from "../../src/url/article-id.ts";
import type { Delivery } from "./delivery.ts";

/**
 * After this many attempts that ended with their process, a page is given up. One is not enough: whatever is recorded
 * before a page is parsed, a process that ends right then for another reason (a deployment, another page of the
 * batch) leaves the same record as a page that crashed it, and a good article would be lost to one crash. A record
 * before every first attempt would also cost one more write for every page. So after its first crash a message is
 * processed alone, and a second crash proves that the page is the cause.
 */
export const MAX_CRASHES = 2;

/** What the bucket keeps of a redelivered message until it is settled. Its keys say "deaths" and "tries" since the first release. */
interface Attempts {
  /** Id of the message, that of the first one where it was requeued: attempts of other messages for the URL do not count. */
  readonly message: string;
  /** Failed attempts on record when the last attempt began. */
  readonly failures: number;
  /** Attempts before that one that ended with their process. */
  readonly deaths: number;
  /**
   * Whether the last attempt came to its end and only what follows it failed: the catalog or a queue was unavailable.
   * It left no record of a failure, and is no crash.
   */
  readonly hasEnded?: boolean;
  /** The article that the last attempt has stored and nobody has published yet. */
  readonly stored?: ArticlePlace | null;
}

/**
 * How many attempts at a redelivered message ended with their process, as when a page needs more time or memory than
 * there is. An attempt that fails leaves a record of the failure; one that left none, and did not settle its message,
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
 * Records that an attempt came to its end although its message will be redelivered.
 *
 * @param stored the article that it has stored; `null` when the page has to be fetched again.
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
 * The article that an attempt at `url` has stored and nobody has published yet; `null` when there is none.
 * @param id of the message; `null` for any.
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

/** Whether a failure was recorded since the message was sent: then its first attempt is on record. */
function isSince(sent: Date, failure: FailureRecord | null): boolean {
  return failure !== null && failure.lastAt >= sent.toISOString();
}

/** The message is settled. */
export async function clearCrashCount(url: string, store: ObjectStore): Promise<void> {
  await store.delete(keyOf(url));
}

function keyOf(url: string): string {
  return attemptsKey({ host: articleHost(url), id: articleId(url) });
}
