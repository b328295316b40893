import type { FindIndexed } from "../ports/article-index.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { articleHost, articleId } from "../url/article-id.ts";
import { normaliseUrl } from "../url/normalise-url.ts";
import { isReducedTwin } from "../url/page-twins.ts";
import { createJson, readJson, updateJson } from "./json-object.ts";
import { readKeptOut } from "./kept-out.ts";
import { type ArticlePlace, articleKey, isArticleId, isPlace, urlKey } from "./keys.ts";
import { readLatest } from "./read-latest.ts";

/**
 * `urls/{articleId(url)}.json`: the article that a URL leads to. It never changes, with one exception: a URL that led
 * to an article of another host, by a redirect or as a copy, leads to its own article once that exists. A URL with an
 * article of its own leads there whatever its record says, and needs none where a catalog finds articles by their ids.
 */
export interface UrlRecord extends ArticlePlace {
  readonly url: string;
}

/**
 * The article with this id, or with a URL of this id. `null` when no such URL led to an article, or its record is
 * damaged.
 * @param index finds articles that have no record of their own URL.
 */
export async function findPlace(
  id: string,
  store: ObjectStore,
  index: FindIndexed | null,
): Promise<ArticlePlace | null> {
  if (!isArticleId(id)) return null;
  const own = (await index?.findIndexed(id)) ?? null;
  return isPlace(own) ? { host: own.host, id: own.id } : recordedPlace(id, store);
}

/** The article that `url` leads to. @param index finds its own article without reading the bucket. */
export async function findPlaceOfUrl(
  url: string,
  store: ObjectStore,
  index: FindIndexed | null = null,
): Promise<ArticlePlace | null> {
  const own = ownPlace(url);
  const hasOwn = index === null ? await isStored(own, store) : (await index.findIndexed(own.id)) !== null;
  return hasOwn ? own : recordedPlace(own.id, store);
}

/** The place of the article whose own URL this is. */
export function ownPlace(url: string): ArticlePlace {
  return { host: articleHost(url), id: articleId(url) };
}

/** Whether there is an `article.json`, damaged or not. Uses `get`, because callers read the article next (`readOnce`). */
export async function isStored(place: ArticlePlace, store: ObjectStore): Promise<boolean> {
  return isPlace(place) && (await store.get(articleKey(place))) !== null;
}

async function recordedPlace(id: string, store: ObjectStore): Promise<ArticlePlace | null> {
  return placeIn((await readJson<UrlRecord>(urlKey(id), store))?.value ?? null);
}

/**
 * Whether the article at `url` is stored, so that a crawl need not fetch it. A place alone is not enough: the attempt
 * that claimed it may have failed. An AMP or print twin does not count for the full page either, because twins are
 * often truncated, unless a later fetch of the page found no more text.
 * @param index an article that it does not list yet may be taken for unknown.
 */
export async function isKnownUrl(url: string, store: ObjectStore, index: FindIndexed | null = null): Promise<boolean> {
  const place = await findPlaceOfUrl(url, store, index);
  if (place === null) return false;
  if (isReducedTwin(normaliseUrl(url))) return (await store.head(articleKey(place))) !== null;
  const { article } = await readLatest(place, store);
  if (article === null) return false;
  const { fetch, version } = article;
  if (!/^https?:/i.test(fetch.finalUrl) || !isReducedTwin(normaliseUrl(fetch.finalUrl))) return true;
  return version.lastChecked > fetch.fetchedAt || (await readKeptOut(place, store)) !== null;
}

/**
 * Decides which article `url` belongs to. A URL that led to an article of its own host stays with it, whatever its page
 * declares now. A URL that led to an article of another host gets its own: otherwise its page would become that
 * article's next version.
 * @param isIndexed whether a catalog finds articles by their ids: then no first record is written.
 */
export async function claimPlace(url: string, store: ObjectStore, isIndexed = false): Promise<ArticlePlace> {
  const own = ownPlace(url);
  if (isIndexed && (await store.get(urlKey(own.id))) === null) return own;
  let place: ArticlePlace = own;
  await updateJson<UrlRecord>(urlKey(own.id), store, (before) => {
    const known = placeIn(before);
    place = known?.host === own.host ? known : own;
    return place === own ? recordOf(url, own) : null;
  });
  return place;
}

/** The URL of this id, if it was recorded; an id alone does not tell it. */
export async function recordedUrl(id: string, store: ObjectStore): Promise<string | null> {
  return (await readJson<UrlRecord>(urlKey(id), store))?.value?.url ?? null;
}

/** Records that `url` leads to `place`, unless it is recorded already. Returns where it leads. */
export async function recordUrl(url: string, place: ArticlePlace, store: ObjectStore): Promise<ArticlePlace> {
  return placeIn(await createJson(urlKey(articleId(url)), recordOf(url, place), store)) ?? place;
}

function placeIn(record: UrlRecord | null): ArticlePlace | null {
  return isPlace(record) ? { host: record.host, id: record.id } : null;
}

function recordOf(url: string, { host, id }: ArticlePlace): UrlRecord {
  return { url: normaliseUrl(url), host, id };
}
