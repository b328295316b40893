import type { ObjectStore } from "../ports.ts";
import { articleHost, articleId } from "../url/article-id.ts";
import { normaliseUrl } from "../url/normalise-url.ts";
import { createJson, readIfWhole } from "./json-object.ts";
import { type ArticlePlace, articleKey, urlKey } from "./keys.ts";

/** `urls/{articleId(url)}.json`: the article that a URL leads to. */
export interface UrlRecord extends ArticlePlace {
  readonly url: string;
}

/**
 * The article that `id` names: its own id, or that of another of its URLs. `null` when no URL of this id
 * led to one, or the record of it is damaged.
 */
export async function findPlace(id: string, store: ObjectStore): Promise<ArticlePlace | null> {
  const record = await readIfWhole<UrlRecord>(urlKey(id), store);
  return record?.value == null ? null : { host: record.value.host, id: record.value.id };
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
  const own = { host: articleHost(url), id };
  const known = await findPlace(id, store);
  if (known !== null) return known;
  const existing = await createJson(urlKey(id), recordOf(url, own), store);
  return existing === null ? own : { host: existing.host, id: existing.id };
}

/** Notes that `url` leads to `place`, unless it leads somewhere already. */
export async function recordUrl(url: string, place: ArticlePlace, store: ObjectStore): Promise<void> {
  await createJson(urlKey(articleId(url)), recordOf(url, place), store);
}

function recordOf(url: string, { host, id }: ArticlePlace): UrlRecord {
  return { url: normaliseUrl(url), host, id };
}
