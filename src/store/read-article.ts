import type { StoredArticle } from "../article.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { articleId } from "../url/article-id.ts";
import { findPlace } from "./known-urls.ts";
import { readLatest, readVersionAt } from "./read-latest.ts";

/** The latest version of the article with this id, or with a URL of this id. */
export async function readArticle(id: string, store: ObjectStore): Promise<StoredArticle | null> {
  const place = await findPlace(id, store);
  if (place === null) return null;
  return (await readLatest(place, store)).article;
}

/** The latest version of the article that `url` leads to. */
export async function findByUrl(url: string, store: ObjectStore): Promise<StoredArticle | null> {
  return readArticle(articleId(url), store);
}

/** One version of an article, as stored at the time. */
export async function readVersion(id: string, number: number, store: ObjectStore): Promise<StoredArticle | null> {
  const latest = await readArticle(id, store);
  if (latest === null || number < 1 || number > latest.version.number) return null;
  return readVersionAt(latest, number, store);
}
