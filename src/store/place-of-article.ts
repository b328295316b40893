import type { Article } from "../article.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { StoredArticle } from "../stored-article.ts";
import { articleHost } from "../url/article-id.ts";
import { articleUrl, speaksFor } from "../url/article-url.ts";
import { type ArticlePlace, isPlace } from "./keys.ts";
import { claimPlace, findPlaceOfUrl, ownPlace, recordUrl } from "./known-urls.ts";
import { readLatest } from "./read-latest.ts";
import { contentHash } from "./stored-article.ts";

/**
 * Ensures that an article has a URL its page may claim: otherwise a page could be stored as an article of another host.
 */
export function underOwnUrl(article: Article, finalUrl: string): Article {
  if (speaksFor(finalUrl, article.url)) return article;
  return { ...article, url: articleUrl(article.url, finalUrl) };
}

/**
 * Where to store an article: at the place of its own URL, or of the other host's article that it copies (`belongsAt`),
 * so that a copy does not become a second article.
 *
 * @param article as returned by `underOwnUrl`.
 * @param isIndexed see `claimPlace`.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function placeOfArticle(article: Article, store: ObjectStore, isIndexed: boolean): Promise<ArticlePlace> {
  const known = await findPlaceOfUrl(article.url, store);
  // Without an index the record of the own URL is needed, and repaired if it is damaged.
  if (known?.host === articleHost(article.url)) return isIndexed ? known : claimPlace(article.url, store);
  const elsewhere = known ?? (await placeOfCanonical(article, store));
  const isCopy = elsewhere !== null && belongsAt((await readLatest(elsewhere, store)).article, elsewhere, article);
  return isCopy ? recordUrl(article.url, elsewhere, store) : claimPlace(article.url, store, isIndexed);
}

/**
 * Whether an article may be stored at a place: the place belongs to its host, or holds the same text, fetched from the
 * place's own host.
 */
export function belongsAt(latest: StoredArticle | null, place: ArticlePlace, article: Article): boolean {
  if (place.host === articleHost(article.url)) return true;
  if (latest === null || articleHost(latest.fetch.finalUrl) !== place.host) return false;
  return latest.version.contentHash === contentHash(article);
}

async function placeOfCanonical({ canonicalUrl, url }: Article, store: ObjectStore): Promise<ArticlePlace | null> {
  if (canonicalUrl === null || speaksFor(url, canonicalUrl)) return null;
  return isPlace(ownPlace(canonicalUrl)) ? findPlaceOfUrl(canonicalUrl, store) : null;
}
