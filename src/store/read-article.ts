import type { FindIndexed } from "../ports/article-index.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { StoredArticle } from "../stored-article.ts";
import type { ArticlePlace } from "./keys.ts";
import { findPlace, findPlaceOfUrl } from "./known-urls.ts";
import { readLatest, readVersionAt } from "./read-latest.ts";
import { withLastCheck } from "./stored-article.ts";

/**
 * The latest version of the article with this id, or with a URL of this id.
 * @param index finds articles that have no record of their own URL, and may know of later checks than the bucket.
 */
export async function readArticle(
  id: string,
  store: ObjectStore,
  index: FindIndexed | null = null,
): Promise<StoredArticle | null> {
  return readAt(await findPlace(id, store, index), store, index);
}

/** The latest version of the article that `url` leads to. @param index may know of later checks than the bucket. */
export async function findByUrl(
  url: string,
  store: ObjectStore,
  index: FindIndexed | null = null,
): Promise<StoredArticle | null> {
  return readAt(await findPlaceOfUrl(url, store), store, index);
}

async function readAt(
  place: ArticlePlace | null,
  store: ObjectStore,
  index: FindIndexed | null,
): Promise<StoredArticle | null> {
  if (place === null) return null;
  const { article } = await readLatest(place, store);
  if (article === null || index === null) return article;
  return withLastCheck(article, (await index.findIndexed(article.id))?.lastChecked ?? null);
}

/** One version of an article, as stored at the time. */
export async function readVersion(
  id: string,
  number: number,
  store: ObjectStore,
  index: FindIndexed | null = null,
): Promise<StoredArticle | null> {
  const latest = await readArticle(id, store, index);
  if (latest === null || number < 1 || number > latest.version.number) return null;
  return readVersionAt(latest, number, store);
}
