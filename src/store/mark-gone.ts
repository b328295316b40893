import type { FindIndexed } from "../ports/article-index.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { StoredArticle } from "../stored-article.ts";
import { articleId } from "../url/article-id.ts";
import { logChange } from "./change-log.ts";
import { isInFuture } from "./clock-skew.ts";
import { readJson, updateJson } from "./json-object.ts";
import { articleKey } from "./keys.ts";
import { findPlaceOfUrl } from "./known-urls.ts";
import { withLastCheck } from "./stored-article.ts";
import { articleCheck } from "./valid-article.ts";

/**
 * Records that the page at the article's own URL responded with `page-gone` at this time, which is now. The article and
 * its versions stay; the next good fetch removes the mark. A missing alias says nothing about the article.
 *
 * @param index knows of later checks than the bucket.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function markGone(
  url: string,
  at: string,
  store: ObjectStore,
  index: FindIndexed | null = null,
): Promise<void> {
  const place = await findPlaceOfUrl(url, store);
  if (place === null) return;
  const latest = (await readJson(articleKey(place), store, articleCheck(place)))?.value ?? null;
  const lastChecked = (await index?.findIndexed(place.id))?.lastChecked ?? null;
  if (latest === null || !isNews(withLastCheck(latest, lastChecked), url, at)) return;
  await logChange({ change: "gone", version: latest.version.number, id: place.id, host: place.host, at }, store);
  const marked = (latest: StoredArticle | null) =>
    latest !== null && isNews(latest, url, at) ? { ...latest, gone: { since: at } } : null;
  await updateJson(articleKey(place), store, marked, articleCheck(place));
}

function isNews(latest: StoredArticle, url: string, at: string): boolean {
  const { lastChecked } = latest.version;
  const wasSeenLater = at <= lastChecked && !isInFuture(lastChecked, new Date(at));
  if (articleId(url) !== articleId(latest.url) || wasSeenLater) return false;
  return latest.gone === null || at < latest.gone.since;
}
