import type { Article, StoredArticle } from "../article.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { articleHost, articleId } from "../url/article-id.ts";
import { articleUrl, speaksFor } from "../url/article-url.ts";
import { type ArticlePlace, isPlace } from "./keys.ts";
import { claimPlace, findPlace, recordUrl } from "./known-urls.ts";
import { readLatest } from "./read-latest.ts";
import { contentHash } from "./stored-article.ts";

/**
 * The article under a URL of the page that answered, whatever way it came and whoever decided on its URL: one
 * of another host would be filed in the place of that host's own article.
 */
export function underOwnUrl(article: Article, finalUrl: string): Article {
  if (speaksFor(finalUrl, article.url)) return article;
  return { ...article, url: articleUrl(article.url, finalUrl) };
}

/**
 * Where an article is filed: in the place of its own URL; or in that of another host's article, where that was
 * fetched by us as well and says the same (`belongsAt`), so that a copy does not become an article of its own.
 *
 * @param article as `underOwnUrl` answers it.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function placeOfArticle(article: Article, store: ObjectStore): Promise<ArticlePlace> {
  const known = await findPlace(articleId(article.url), store);
  if (known?.host === articleHost(article.url)) return known;
  const elsewhere = known ?? (await placeOfCanonical(article, store));
  const isCopy = elsewhere !== null && belongsAt((await readLatest(elsewhere, store)).article, elsewhere, article);
  return isCopy ? recordUrl(article.url, elsewhere, store) : claimPlace(article.url, store);
}

/**
 * Whether an article may be filed in a place: the place is of its own host, or what lies there was found at that
 * place's host and says the same.
 */
export function belongsAt(latest: StoredArticle | null, place: ArticlePlace, article: Article): boolean {
  if (place.host === articleHost(article.url)) return true;
  if (latest === null || articleHost(latest.fetch.finalUrl) !== place.host) return false;
  return latest.version.contentHash === contentHash(article);
}

async function placeOfCanonical({ canonicalUrl, url }: Article, store: ObjectStore): Promise<ArticlePlace | null> {
  if (canonicalUrl === null || speaksFor(url, canonicalUrl)) return null;
  const place = { host: articleHost(canonicalUrl), id: articleId(canonicalUrl) };
  return isPlace(place) ? findPlace(place.id, store) : null;
}
