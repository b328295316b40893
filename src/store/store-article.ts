import type { Article } from "../article.ts";
import { IngestError, orWhenUnavailable } from "../errors.ts";
import type { FetchedPages } from "../fetched-page.ts";
import type { ArticleIndex } from "../ports/article-index.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { Discovery, StoredArticle } from "../stored-article.ts";
import { articleHost } from "../url/article-id.ts";
import { normaliseUrl } from "../url/normalise-url.ts";
import { isReducedTwin } from "../url/page-twins.ts";
import { logChange } from "./change-log.ts";
import { isInFuture } from "./clock-skew.ts";
import { refuseExcluded } from "./exclusions.ts";
import { storeFirstVersion } from "./first-version.ts";
import { createJson, jsonBytes } from "./json-object.ts";
import { recordKeptOut } from "./kept-out.ts";
import { type ArticlePlace, articleKey, versionKey } from "./keys.ts";
import { claimPlace, recordUrl } from "./known-urls.ts";
import { storeMarkdown } from "./markdown-copy.ts";
import { sha256, storePage } from "./pages.ts";
import { belongsAt, placeOfArticle, underOwnUrl } from "./place-of-article.ts";
import { type Latest, readLatest } from "./read-latest.ts";
import { type KeptReason, reasonToKeep } from "./reason-to-keep.ts";
import {
  aliasesOf,
  contentHash,
  isOnlyCheck,
  nextVersion,
  refreshed,
  withAliases,
  withLastCheck,
  withMoreAliases,
} from "./stored-article.ts";
import { deletedError, isDeleted } from "./tombstones.ts";
import { articleCheck } from "./valid-article.ts";
import { withdrawDeleted } from "./withdraw-deleted.ts";

export type StoreOutcome = Filed & {
  /** Whether `article.json` was damaged and has been rebuilt from its versions. */
  readonly repaired: boolean;
};

type Filed =
  | { readonly status: "new" | "updated"; readonly stored: StoredArticle }
  | {
      readonly status: "unchanged";
      readonly stored: StoredArticle;
      /** Whether the fetch is recorded in the catalog, and there alone. */
      readonly isIndexed: boolean;
    }
  /** The fetch was worse than the stored article and was rejected. */
  | { readonly status: "kept"; readonly reason: KeptReason; readonly stored: StoredArticle };

export interface StoreSettings {
  /** Store `article.md` beside `article.json`. */
  readonly markdown: boolean;
}

/** Each failed attempt means that another writer changed the article. */
const MAX_WRITE_ATTEMPTS = 50;

/**
 * Stores an article in the bucket, unless its owner excludes it: place → URLs → pages → version → log line →
 * `article.json` → Markdown. The first version is `article.json` itself. Every way of storing an article goes through
 * here.
 *
 * A version takes effect when `article.json` holds it; everything it refers to exists by then. A crash between two
 * writes therefore leaves only what the next delivery completes, and any number of deliveries of one fetch produce the
 * same bytes. Damaged objects on the way are repaired.
 *
 * @param now the time of the log line; timestamps in the bucket that lie after it are corrected. `null` disables the
 *   check and logs the fetch time.
 * @param index the catalog that indexes the outcome, so that some writes to the bucket can be left out; `null` if none
 *   can be relied on.
 * @throws {IngestError} `blocked` or `deleted`; `storage-unavailable`.
 */
export async function storeArticle(
  found: Article,
  pages: FetchedPages,
  discovery: Discovery,
  store: ObjectStore,
  settings: StoreSettings = { markdown: false },
  now: Date | null = null,
  index: ArticleIndex | null = null,
): Promise<StoreOutcome> {
  if (found.outcome !== "article" && found.outcome !== "paywalled") {
    throw new TypeError(`A page with the outcome ${found.outcome} is not an article.`);
  }
  const article = underOwnUrl(found, pages[0].finalUrl);
  await refuseExcluded([pages[0].requestedUrl, pages[0].finalUrl, article.url], store);
  const isIndexed = index !== null;
  let place = await placeOfArticle(article, store, isIndexed);
  const newPages: string[] = [];
  let repaired = false;
  for (let attempt = 0; attempt < MAX_WRITE_ATTEMPTS; attempt++) {
    const read = await readLatest(place, store);
    if (read.etag === null && (await isDeleted(place.id, store))) {
      await withdrawDeleted(place, newPages, store);
      throw deletedError();
    }
    const latest = withoutFutureTimes(read, pages[0].fetchedAt, now);
    if (latest.isDamaged) repaired = true;
    if (latest.isDamaged && latest.article !== null) {
      await moveLatest(latest, latest.article, place, store);
      continue;
    }
    if (!belongsAt(latest.article, place, article)) {
      place = await claimPlace(article.url, store, isIndexed);
      continue;
    }
    const at = now ?? new Date(pages[0].fetchedAt);
    // Corrected times have to be written to the bucket.
    const usable = latest === read ? index : null;
    const filed = await tryToStore(latest, { article, pages, discovery, newPages, at }, place, store, usable);
    if (filed === null) continue;
    if (settings.markdown) await storeMarkdown(place, store);
    // Before the article is indexed, although `indexStored` checks again. Once the catalog lists it, fetches of the same
    // text neither write nor check: a deletion missed by a crash between indexing and this check would stay unnoticed.
    const isWritten = filed.status !== "unchanged" || !filed.isIndexed || settings.markdown;
    if (isWritten && (await withdrawDeleted(place, newPages, store))) throw deletedError();
    return { ...filed, repaired };
  }
  throw new IngestError("storage-unavailable", `${articleKey(place)} kept changing for ${MAX_WRITE_ATTEMPTS} attempts`);
}

/**
 * An article that a fast clock dated after now would reject every later fetch as older, or stay gone. It is treated as
 * checked right before this page was fetched, and as not gone.
 */
function withoutFutureTimes(latest: Latest, fetchedAt: string, now: Date | null): Latest {
  const { article } = latest;
  if (article === null || now === null) return latest;
  const isAhead = isInFuture(article.version.lastChecked, now);
  const isGoneAhead = article.gone != null && isInFuture(article.gone.since, now);
  if (!isAhead && !isGoneAhead) return latest;
  const lastChecked = isAhead ? new Date(Date.parse(fetchedAt) - 1).toISOString() : article.version.lastChecked;
  const gone = isGoneAhead ? null : article.gone;
  return { ...latest, article: { ...article, gone, version: { ...article.version, lastChecked } } };
}

/** An extracted fetch that is to be stored. */
interface Arrival {
  readonly article: Article;
  readonly pages: FetchedPages;
  readonly discovery: Discovery;
  /** Collects the SHA-256 of each page that was not in the bucket before. */
  readonly newPages: string[];
  readonly at: Date;
}

/** Returns `null` when another writer came first: the caller starts over with the new article. */
async function tryToStore(
  current: Latest,
  { article, pages, discovery, newPages, at }: Arrival,
  place: ArticlePlace,
  store: ObjectStore,
  index: ArticleIndex | null,
): Promise<Filed | null> {
  const latest = current.article;
  const known = latest?.aliases ?? [];
  const isOwn = latest === null || place.host === articleHost(article.url);
  for (const url of aliasesOf(isOwn ? article : latest, pages))
    if (!known.includes(url)) await recordUrl(url, place, store);

  if (latest !== null) {
    if (contentHash(article) === latest.version.contentHash) {
      const stored = isOwn ? refreshed(latest, article, pages) : withMoreAliases(latest, pages);
      if (index !== null && (await recordsCheck(stored, latest, at, index)))
        return { status: "unchanged", stored, isIndexed: true };
      const isWritten = stored === latest || (await moveLatest(current, stored, place, store));
      return isWritten ? { status: "unchanged", stored, isIndexed: false } : null;
    }
    const lastChecked = (await index?.announceEdit(place.id, at)) ?? null;
    const isPast = lastChecked !== null && !isInFuture(lastChecked, at);
    const checked = isPast ? withLastCheck(latest, lastChecked) : latest;
    const reason = reasonToKeep(checked, article, pages[0].fetchedAt, pages.length);
    if (reason !== null) {
      if (reason !== "older") await recordKeptOut(reason, article, pages[0].fetchedAt, place, store);
      return { status: "kept", reason, stored: latest };
    }
  }

  for (const { body } of pages) if (await storePage(body, store)) newPages.push(sha256(body));
  const wanted = nextVersion(article, pages, discovery, place, latest);
  const version = latest === null ? wanted : await createVersion(wanted, latest, place, store);
  const next = withAliases(version, latest);
  const isWanted = version.version.contentHash === wanted.version.contentHash;
  const stored = isWanted ? refreshed(next, article, pages) : next;
  const status = latest === null ? "new" : "updated";
  const line = { change: status, version: stored.version.number, id: place.id, host: place.host } as const;
  await logChange({ ...line, at: at.toISOString() }, store);
  if (!(await moveLatest(current, stored, place, store)) || !isWanted) return null;
  return { status, stored };
}

/**
 * Whether the catalog has recorded a fetch that found nothing new; `false` also while it is unavailable. After a fetch
 * of an AMP or print twin the bucket has to have it, as the sign that the page has no more text (`isKnownUrl`).
 */
async function recordsCheck(
  stored: StoredArticle,
  latest: StoredArticle,
  now: Date,
  index: ArticleIndex,
): Promise<boolean> {
  if (stored === latest || !isOnlyCheck(stored, latest)) return false;
  if (isReducedTwin(normaliseUrl(latest.fetch.finalUrl))) return false;
  return orWhenUnavailable(index.recordCheck(stored, now), false);
}

/**
 * The version after `latest`: `wanted`, or an existing one left by a crash or by a concurrent writer, which takes
 * precedence. An existing version fetched before `latest` was last checked is skipped.
 */
async function createVersion(
  wanted: StoredArticle,
  latest: StoredArticle,
  place: ArticlePlace,
  store: ObjectStore,
): Promise<StoredArticle> {
  await storeFirstVersion(latest, store);
  for (let { number } = wanted.version; ; number++) {
    const version: StoredArticle = { ...wanted, version: { ...wanted.version, number } };
    const existing = await createJson(versionKey(place, number), version, store, articleCheck(place));
    if (existing === null) return version;
    if (existing.fetch.fetchedAt >= latest.version.lastChecked) return existing;
  }
}

/** Makes `next` the latest version if `current` still is. Returns whether it was written. */
async function moveLatest(
  current: Latest,
  next: StoredArticle,
  place: ArticlePlace,
  store: ObjectStore,
): Promise<boolean> {
  const key = articleKey(place);
  const body = jsonBytes(next);
  const etag =
    current.etag === null ? await store.putIfAbsent(key, body) : await store.putIfUnchanged(key, body, current.etag);
  return etag !== null;
}
