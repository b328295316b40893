import type { StoredArticle } from "../src/article.ts";
import type { FailureRecord } from "../src/failure.ts";
import type { ObjectStore } from "../src/ports/object-store.ts";
import { readFailure } from "../src/store/failures.ts";
import { readIfWhole, updateJson } from "../src/store/json-object.ts";
import { type ArticlePlace, isPlace, triesKey } from "../src/store/keys.ts";
import { readLatest } from "../src/store/read-latest.ts";
import { articleHost, articleId } from "../src/url/article-id.ts";
import type { Delivery } from "./delivery.ts";

/**
 * So many tries that ended with their process set a page aside. One would not do: whatever is noted
 * before a page is parsed, a process that ends right then for another reason (a deployment, a
 * neighbour's page) leaves the same as a page that ended it, and a good article would be lost to a
 * single crash. A note before each first try would also cost one more write for every page there is.
 * So the first death costs a message its company, and the second, alone, tells.
 */
export const MAX_DEATHS = 2;

/** What the bucket keeps of a message that came again, until it is settled. */
interface Tries {
  /** Id of the message, the first where it was sent again: what is known of another message for the same URL does not count. */
  readonly message: string;
  /** Failed tries on record when its last try began. */
  readonly failures: number;
  /** Tries before that one that ended with their process. */
  readonly deaths: number;
  /**
   * Whether the last try came to its end, and only what follows it failed: a catalog or a queue was away. It left no
   * record of a failure, and is no death.
   */
  readonly hasEnded?: boolean;
  /** Where the article lies that the last try has stored, of which others have still to hear. */
  readonly stored?: ArticlePlace | null;
}

/**
 * How many tries at a message that comes again ended with their process, as when a page costs more
 * time or memory than there is. A try that fails leaves a record of the failure; one that left none,
 * and did not settle its message, died.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function countDeaths({ id, sentAt }: Delivery, url: string, store: ObjectStore): Promise<number> {
  const failure = await readFailure(url, store);
  const failures = failure?.tries ?? 0;
  let deaths = 0;
  await updateJson<Tries>(keyOf(url), store, (before) => {
    const own = before?.message === id ? before : null;
    const isOnRecord = own === null ? isSince(sentAt, failure) : failures > own.failures || own.hasEnded === true;
    deaths = (own?.deaths ?? 0) + (isOnRecord ? 0 : 1);
    return { message: id, failures, deaths, stored: own?.stored ?? null };
  });
  return deaths;
}

/**
 * Notes that a try has come to its end though its message has to come again.
 *
 * @param stored the article that it has stored; `null` when it is to be tried anew.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function noteEnd(
  { id }: Pick<Delivery, "id">,
  url: string,
  stored: ArticlePlace | null,
  store: ObjectStore,
) {
  const failures = (await readFailure(url, store))?.tries ?? 0;
  await updateJson<Tries>(keyOf(url), store, (before) => {
    const own = before?.message === id ? before : null;
    const place = stored ?? own?.stored ?? null;
    return { message: id, failures, deaths: own?.deaths ?? 0, hasEnded: true, stored: place };
  });
}

/**
 * The article that a try at `url` has stored, of which others have still to hear; `null` when there is none.
 * @param id of the message; `null` for any.
 */
export async function readUntoldArticle(
  url: string,
  id: string | null,
  store: ObjectStore,
): Promise<StoredArticle | null> {
  const { message, stored } = (await readIfWhole<Tries>(keyOf(url), store))?.value ?? {};
  return isPlace(stored) && (id === null || message === id)
    ? (await readLatest({ host: stored.host, id: stored.id }, store)).article
    : null;
}

/** Whether a failure was recorded since the message was sent: then its first try is on record. */
function isSince(sent: Date, failure: FailureRecord | null): boolean {
  return failure !== null && failure.lastAt >= sent.toISOString();
}

/** The message is settled: nothing more comes of it. */
export async function forgetDeaths(url: string, store: ObjectStore): Promise<void> {
  await store.delete(keyOf(url));
}

function keyOf(url: string): string {
  return triesKey({ host: articleHost(url), id: articleId(url) });
}
