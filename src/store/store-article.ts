import type { Article, Discovery, FetchedPage, StoredArticle } from "../article.ts";
import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports.ts";
import { type JsonObject, jsonBytes, readJson } from "./json-object.ts";
import { recordKeptOut } from "./kept-out.ts";
import { type ArticlePlace, articleKey, versionKey } from "./keys.ts";
import { claimPlace, recordUrl } from "./known-urls.ts";
import { storeMarkdown } from "./markdown-copy.ts";
import { storePage } from "./pages.ts";
import { type KeptReason, reasonToKeep } from "./reason-to-keep.ts";
import { aliasesOf, contentHash, nextVersion, refreshed, withAliases } from "./stored-article.ts";

export type StoreOutcome =
  | { readonly kind: "new" | "updated" | "unchanged"; readonly stored: StoredArticle }
  /** The fetch was worse than what is there, which stays. */
  | { readonly kind: "kept"; readonly reason: KeptReason; readonly stored: StoredArticle };

export interface StoreSettings {
  /** Keep `article.md` beside `article.json`. */
  readonly markdown: boolean;
}

/** Each lost race means that another writer has moved the article on. */
const MAX_LOST_RACES = 50;

/**
 * Files an article in the bucket: its place → URLs → page → version → `article.json` → Markdown.
 *
 * A version counts from when `article.json` holds it, and all that it names exists by then. So a crash
 * between two writes leaves only what the next delivery takes up, and any number of deliveries of one
 * fetch end in the same bytes.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function storeArticle(
  article: Article,
  page: FetchedPage,
  discovery: Discovery,
  store: ObjectStore,
  settings: StoreSettings = { markdown: false },
): Promise<StoreOutcome> {
  if (article.outcome !== "article" && article.outcome !== "paywalled") {
    throw new TypeError(`A page that ended as ${article.outcome} is no article to store.`);
  }
  const place = await claimPlace(article.url, store);
  for (let race = 0; race < MAX_LOST_RACES; race++) {
    const outcome = await tryToStore(article, page, discovery, place, store);
    if (outcome === null) continue;
    if (settings.markdown) await storeMarkdown(place, store);
    return outcome;
  }
  throw new IngestError("storage-unavailable", `${articleKey(place)} kept changing for ${MAX_LOST_RACES} attempts`);
}

/** Answers `null` when another writer came first: then the article is another, and all is decided anew. */
async function tryToStore(
  article: Article,
  page: FetchedPage,
  discovery: Discovery,
  place: ArticlePlace,
  store: ObjectStore,
): Promise<StoreOutcome | null> {
  const latest = await readJson<StoredArticle>(articleKey(place), store);
  const known = latest?.value.aliases ?? [];
  for (const url of aliasesOf(article, page)) if (!known.includes(url)) await recordUrl(url, place, store);

  if (latest !== null) {
    if (contentHash(article) === latest.value.version.contentHash) {
      const stored = refreshed(latest.value, article, page);
      return (await moveLatest(latest, stored, place, store)) ? { kind: "unchanged", stored } : null;
    }
    const reason = reasonToKeep(latest.value, article, page.fetchedAt);
    if (reason !== null) {
      if (reason !== "older") await recordKeptOut(reason, article, page.fetchedAt, place, store);
      return { kind: "kept", reason, stored: latest.value };
    }
  }

  await storePage(page.body, store);
  const wanted = nextVersion(article, page, discovery, place, latest?.value ?? null);
  const version = await createVersion(wanted, latest?.value ?? null, place, store);
  const next = withAliases(version, latest?.value ?? null);
  const isWanted = version.version.contentHash === wanted.version.contentHash;
  const stored = isWanted ? refreshed(next, article, page) : next;
  if (!(await moveLatest(latest, stored, place, store)) || !isWanted) return null;
  return { kind: latest === null ? "new" : "updated", stored };
}

/**
 * The version that comes after `latest`: `wanted`, or one that is there already. That was left by a
 * crash, or its writer is about to make it the latest; it comes first either way. One that is older
 * than what is known of `latest` stays a version and is passed over.
 */
async function createVersion(
  wanted: StoredArticle,
  latest: StoredArticle | null,
  place: ArticlePlace,
  store: ObjectStore,
): Promise<StoredArticle> {
  for (let { number } = wanted.version; ; number++) {
    const key = versionKey(place, number);
    const version: StoredArticle = { ...wanted, version: { ...wanted.version, number } };
    if ((await store.putIfAbsent(key, jsonBytes(version))) !== null) return version;
    const existing = await readJson<StoredArticle>(key, store);
    if (existing === null) throw new IngestError("storage-unavailable", `${key} exists and cannot be read`);
    if (latest === null || existing.value.fetch.fetchedAt >= latest.version.lastChecked) return existing.value;
  }
}

/** Makes `next` the latest version while `latest` still is. */
async function moveLatest(
  latest: JsonObject<StoredArticle> | null,
  next: StoredArticle,
  place: ArticlePlace,
  store: ObjectStore,
): Promise<boolean> {
  if (latest?.value === next) return true;
  const key = articleKey(place);
  const body = jsonBytes(next);
  const etag =
    latest === null ? await store.putIfAbsent(key, body) : await store.putIfUnchanged(key, body, latest.etag);
  return etag !== null;
}
