import type { ObjectStore } from "../ports.ts";
import { articleHost, articleId } from "../url/article-id.ts";
import { normaliseUrl } from "../url/normalise-url.ts";
import { jsonBytes, readJson } from "./json-object.ts";
import { type ArticlePlace, articleKey, urlKey } from "./keys.ts";

/** `urls/{articleId(url)}.json`: the article that a URL leads to. */
export interface UrlRecord extends ArticlePlace {
  readonly url: string;
}

/** The article that `id` names: its own id, or that of another of its URLs. `null` when no URL of this id led to one. */
export async function findPlace(id: string, store: ObjectStore): Promise<ArticlePlace | null> {
  const record = await readJson<UrlRecord>(urlKey(id), store);
  return record === null ? null : { host: record.value.host, id: record.value.id };
}

/**
 * Whether `url` led to an article: then a crawl need not fetch it. That it has a place is not enough,
 * because the try that claimed the place may have failed.
 */
export async function isKnownUrl(url: string, store: ObjectStore): Promise<boolean> {
  const place = await findPlace(articleId(url), store);
  return place !== null && (await store.head(articleKey(place))) !== null;
}

/**
 * Decides which article `url` is, once and for all: of many who ask at the same time all get the same
 * answer. A URL that led to an article before stays with it, whatever its page now says of itself.
 */
export async function claimPlace(url: string, store: ObjectStore): Promise<ArticlePlace> {
  const id = articleId(url);
  const known = await findPlace(id, store);
  if (known !== null) return known;
  const own = { host: articleHost(url), id };
  if (await recordUrl(url, own, store)) return own;
  return (await findPlace(id, store)) ?? own;
}

/** Notes that `url` leads to `place`. Answers `false` when it leads somewhere already. */
export async function recordUrl(url: string, place: ArticlePlace, store: ObjectStore): Promise<boolean> {
  const record: UrlRecord = { url: normaliseUrl(url), host: place.host, id: place.id };
  return (await store.putIfAbsent(urlKey(articleId(url)), jsonBytes(record))) !== null;
}
