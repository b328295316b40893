import { mapConcurrently } from "../concurrently.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { StoredArticle } from "../stored-article.ts";
import { type ArticlePartition, isInPartition } from "./article-partition.ts";
import { readJson } from "./json-object.ts";
import { ARTICLES_PREFIX, isArticleKey, placeOfArticleKey } from "./keys.ts";
import { articleCheck } from "./valid-article.ts";

export interface ArticleWalk {
  /** Only the articles of one host, as written in keys; `null` for all. */
  readonly host: string | null;
  /** `last` of the previous batch; `null` starts at the first. */
  readonly after: string | null;
  /** Only the articles of this partition; all without one. */
  readonly partition?: ArticlePartition | null;
}

export interface ArticleBatch {
  readonly articles: readonly StoredArticle[];
  /** Keys of objects that are damaged, or do not hold the article that their key names. */
  readonly unreadable: readonly string[];
  /** Last key of the batch, from which a later walk can resume. */
  readonly last: string;
}

const KEYS_PER_PAGE = 1_000;
const CONCURRENT_READS = 6; // Workers allow six open connections.
const MAX_BATCH_ARTICLES = 100;
const MAX_BATCH_BYTES = 8_000_000;
/** Lists per batch: with few articles among many objects, a batch has fewer articles, or none. */
const MAX_BATCH_PAGES = 50;

/** The keys of a batch of articles. */
export interface KeyBatch {
  readonly keys: readonly string[];
  /** As in `ArticleBatch`. */
  readonly last: string;
}

/**
 * The latest version of every article, sorted by host and id. Only one batch is in memory, whatever the size of the
 * bucket.
 *
 * @param maxArticles per batch.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function* walkArticles(
  walk: ArticleWalk,
  store: ObjectStore,
  maxArticles?: number,
): AsyncGenerator<ArticleBatch> {
  for await (const batch of walkKeys(walk, store, maxArticles)) yield await readArticles(batch, store);
}

/** As `walkArticles`, for batches that are read elsewhere with `readArticles`. */
export async function* walkKeys(
  { host, after, partition = null }: ArticleWalk,
  store: ObjectStore,
  maxArticles = MAX_BATCH_ARTICLES,
): AsyncGenerator<KeyBatch> {
  const prefix = prefixOf(host);
  let keys: string[] = [];
  let bytes = 0;
  let pages = 0;
  let next = after;
  do {
    const page = await store.list({ prefix, after: next, limit: KEYS_PER_PAGE });
    pages++;
    for (const { key, size } of page.objects) {
      if (!isArticleKey(key) || (partition !== null && !isInPartition(key, partition))) continue;
      keys.push(key);
      bytes += size;
      if (keys.length < maxArticles && bytes < MAX_BATCH_BYTES) continue;
      yield { keys, last: key };
      keys = [];
      bytes = 0;
      pages = 0;
    }
    next = page.next;
    const last = page.objects.at(-1)?.key;
    if (pages < MAX_BATCH_PAGES || next === null || last === undefined) continue;
    yield { keys, last };
    keys = [];
    bytes = 0;
    pages = 0;
  } while (next !== null);
  const last = keys.at(-1);
  if (last !== undefined) yield { keys, last };
}

/** The number of articles that a walk would visit. */
export async function countArticles({ host, after }: ArticleWalk, store: ObjectStore): Promise<number> {
  const prefix = prefixOf(host);
  let count = 0;
  let next = after;
  do {
    const page = await store.list({ prefix, after: next, limit: KEYS_PER_PAGE });
    count += page.objects.filter(({ key }) => isArticleKey(key)).length;
    next = page.next;
  } while (next !== null);
  return count;
}

function prefixOf(host: string | null): string {
  return host === null ? ARTICLES_PREFIX : `${ARTICLES_PREFIX}${host}/`;
}

/** @throws {IngestError} `storage-unavailable`. */
export async function readArticles({ keys, last }: KeyBatch, store: ObjectStore): Promise<ArticleBatch> {
  const unreadable: string[] = [];
  const articles = await mapConcurrently(CONCURRENT_READS, keys, async (key) => {
    const place = placeOfArticleKey(key);
    const object = place === null ? null : await readJson(key, store, articleCheck(place));
    if (place === null || object?.value === null) unreadable.push(key);
    return object?.value ?? null;
  });
  return { articles: articles.filter((article) => article !== null), unreadable, last };
}
