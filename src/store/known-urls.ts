import type { ObjectStore } from "../ports/object-store.ts";
import { articleHost, articleId } from "../url/article-id.ts";
import { normaliseUrl } from "../url/normalise-url.ts";
import { isReducedTwin } from "../url/page-twins.ts";
import { createJson, readJson, updateJson } from "./json-object.ts";
import { readKeptOut } from "./kept-out.ts";
import { type ArticlePlace, articleKey, isArticleId, isPlace, urlKey } from "./keys.ts";
import { readLatest } from "./read-latest.ts";

/**
 * `urls/{articleId(url)}.json`: the article that a URL leads to. It stays, save that a URL which led to another
 * host's article, by a redirect or as a copy, leads to its own once it has one.
 */
export interface UrlRecord extends ArticlePlace {
  readonly url: string;
}

/**
 * The article that `id` names: its own id, or that of another of its URLs. `null` when no URL of this id
 * led to one, or the record of it is damaged.
 */
export async function findPlace(id: string, store: ObjectStore): Promise<ArticlePlace | null> {
  if (!isArticleId(id)) return null;
  return placeIn((await readJson<UrlRecord>(urlKey(id), store))?.value ?? null);
}

/**
 * Whether what lies at `url` is filed: then a crawl need not fetch it. That it has a place is not enough, because the
 * attempt that claimed the place may have failed. Nor is it, for the page itself, that its AMP or print twin is
 * filed, which often holds the beginning of the article alone; unless a fetch since then has brought no more.
 */
export async function isKnownUrl(url: string, store: ObjectStore): Promise<boolean> {
  const place = await findPlace(articleId(url), store);
  if (place === null) return false;
  if (isReducedTwin(normaliseUrl(url))) return (await store.head(articleKey(place))) !== null;
  const { article } = await readLatest(place, store);
  if (article === null) return false;
  const { fetch, version } = article;
  if (!/^https?:/i.test(fetch.finalUrl) || !isReducedTwin(normaliseUrl(fetch.finalUrl))) return true;
  return version.lastChecked > fetch.fetchedAt || (await readKeptOut(place, store)) !== null;
}

/**
 * Decides which article `url` is, once and for all: of many who ask at the same time all get the same answer. A URL
 * that led to an article of its host before stays with it, whatever its page now says of itself. One that led
 * to another host's article does not: what is here now would become that article's next version.
 */
export async function claimPlace(url: string, store: ObjectStore): Promise<ArticlePlace> {
  const own = { host: articleHost(url), id: articleId(url) };
  let place: ArticlePlace = own;
  await updateJson<UrlRecord>(urlKey(own.id), store, (before) => {
    const known = placeIn(before);
    place = known?.host === own.host ? known : own;
    return place === own ? recordOf(url, own) : null;
  });
  return place;
}

/** Notes that `url` leads to `place`, unless it leads somewhere already. Answers where it leads. */
export async function recordUrl(url: string, place: ArticlePlace, store: ObjectStore): Promise<ArticlePlace> {
  return placeIn(await createJson(urlKey(articleId(url)), recordOf(url, place), store)) ?? place;
}

function placeIn(record: UrlRecord | null): ArticlePlace | null {
  return isPlace(record) ? { host: record.host, id: record.id } : null;
}

function recordOf(url: string, { host, id }: ArticlePlace): UrlRecord {
  return { url: normaliseUrl(url), host, id };
}
