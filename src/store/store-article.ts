import type { Article, Discovery, FetchedPages, StoredArticle } from "../article.ts";
import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { articleHost } from "../url/article-id.ts";
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
import { aliasesOf, contentHash, nextVersion, refreshed, withAliases, withMoreAliases } from "./stored-article.ts";
import { deletedError, isDeleted } from "./tombstones.ts";
import { articleCheck } from "./valid-article.ts";
import { withdrawDeleted } from "./withdraw-deleted.ts";

export type StoreOutcome = Filed & {
  /** Whether `article.json` was damaged, and has been built anew from the versions. */
  readonly repaired: boolean;
};

type Filed =
  | { readonly status: "new" | "updated" | "unchanged"; readonly stored: StoredArticle }
  /** The fetch was worse than what is there, which stays. */
  | { readonly status: "kept"; readonly reason: KeptReason; readonly stored: StoredArticle };

export interface StoreSettings {
  /** Keep `article.md` beside `article.json`. */
  readonly markdown: boolean;
}

/** Each lost race means that another writer has moved the article on. */
const MAX_WRITE_ATTEMPTS = 50;

/**
 * Files an article in the bucket, unless its owner keeps it away: its place → URLs → pages → version → line of the log →
 * `article.json` → Markdown. The first version is `article.json` itself. Whatever way it came, it comes through here.
 *
 * A version counts from when `article.json` holds it, and all that it names exists by then. So a crash
 * between two writes leaves only what the next delivery takes up, and any number of deliveries of one
 * fetch end in the same bytes. What it meets damaged, it mends.
 *
 * @param now what lies in the bucket may be of no later time, and the log has this one; `null` does not ask, and has the
 *   log take the time of the fetch.
 * @throws {IngestError} `blocked` or `deleted`; `storage-unavailable`.
 */
export async function storeArticle(
  found: Article,
  pages: FetchedPages,
  discovery: Discovery,
  store: ObjectStore,
  settings: StoreSettings = { markdown: false },
  now: Date | null = null,
): Promise<StoreOutcome> {
  if (found.outcome !== "article" && found.outcome !== "paywalled") {
    throw new TypeError(`A page that ended as ${found.outcome} is no article to store.`);
  }
  const article = underOwnUrl(found, pages[0].finalUrl);
  await refuseExcluded([pages[0].requestedUrl, pages[0].finalUrl, article.url], store);
  let place = await placeOfArticle(article, store);
  const newPages: string[] = [];
  let repaired = false;
  for (let race = 0; race < MAX_WRITE_ATTEMPTS; race++) {
    if (await isDeleted(place.id, store)) {
      await withdrawDeleted(place, newPages, store);
      throw deletedError();
    }
    const latest = notYet(await readLatest(place, store), pages[0].fetchedAt, now);
    if (latest.isDamaged) repaired = true;
    if (latest.isDamaged && latest.article !== null) {
      await moveLatest(latest, latest.article, place, store);
      continue;
    }
    if (!belongsAt(latest.article, place, article)) {
      place = await claimPlace(article.url, store);
      continue;
    }
    const at = (now ?? new Date(pages[0].fetchedAt)).toISOString();
    const filed = await tryToStore(latest, article, pages, newPages, discovery, place, at, store);
    if (filed === null) continue;
    if (settings.markdown) await storeMarkdown(place, store);
    if (await withdrawDeleted(place, newPages, store)) throw deletedError();
    return { ...filed, repaired };
  }
  throw new IngestError("storage-unavailable", `${articleKey(place)} kept changing for ${MAX_WRITE_ATTEMPTS} attempts`);
}

/**
 * An article that a clock which ran ahead has dated after now would keep every fetch out as an older one, or be gone,
 * for good: it counts as checked right before this page was fetched, and as there.
 */
function notYet(latest: Latest, fetchedAt: string, now: Date | null): Latest {
  const { article } = latest;
  if (article === null || now === null) return latest;
  const isAhead = isInFuture(article.version.lastChecked, now);
  const isGoneAhead = article.gone != null && isInFuture(article.gone.since, now);
  if (!isAhead && !isGoneAhead) return latest;
  const lastChecked = isAhead ? new Date(Date.parse(fetchedAt) - 1).toISOString() : article.version.lastChecked;
  const gone = isGoneAhead ? null : article.gone;
  return { ...latest, article: { ...article, gone, version: { ...article.version, lastChecked } } };
}

/**
 * Answers `null` when another writer came first: then the article is another, and all is decided anew.
 * @param newPages takes up the SHA-256 of each page that was not in the bucket before.
 */
async function tryToStore(
  there: Latest,
  article: Article,
  pages: FetchedPages,
  newPages: string[],
  discovery: Discovery,
  place: ArticlePlace,
  at: string,
  store: ObjectStore,
): Promise<Filed | null> {
  const latest = there.article;
  const known = latest?.aliases ?? [];
  const isOwn = latest === null || place.host === articleHost(article.url);
  for (const url of aliasesOf(isOwn ? article : latest, pages))
    if (!known.includes(url)) await recordUrl(url, place, store);

  if (latest !== null) {
    if (contentHash(article) === latest.version.contentHash) {
      const stored = isOwn ? refreshed(latest, article, pages) : withMoreAliases(latest, pages);
      const isThere = stored === latest || (await moveLatest(there, stored, place, store));
      return isThere ? { status: "unchanged", stored } : null;
    }
    const reason = reasonToKeep(latest, article, pages[0].fetchedAt, pages.length);
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
  await logChange({ change: status, version: stored.version.number, id: place.id, host: place.host, at }, store);
  if (!(await moveLatest(there, stored, place, store)) || !isWanted) return null;
  return { status, stored };
}

/**
 * The version that comes after `latest`: `wanted`, or one that is there already. That was left by a
 * crash, or its writer is about to make it the latest; it comes first either way. One that is older
 * than what is known of `latest` stays a version and is passed over.
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

/** Makes `next` the latest version while `there` still is. */
async function moveLatest(
  there: Latest,
  next: StoredArticle,
  place: ArticlePlace,
  store: ObjectStore,
): Promise<boolean> {
  const key = articleKey(place);
  const body = jsonBytes(next);
  const etag =
    there.etag === null ? await store.putIfAbsent(key, body) : await store.putIfUnchanged(key, body, there.etag);
  return etag !== null;
}
