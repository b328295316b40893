import type { ObjectStore } from "../ports/object-store.ts";
import type { StoredArticle } from "../stored-article.ts";
import { readJson } from "./json-object.ts";
import { type ArticlePlace, articleKey, numberOfVersionKey, versionKey, versionsPrefix } from "./keys.ts";
import { articleCheck } from "./valid-article.ts";

/** The latest version of an article, with the etag that `article.json` had when it was read. */
export interface Latest {
  /** `null` when there is none. */
  readonly article: StoredArticle | null;
  /** `null` when there is no `article.json`. */
  readonly etag: string | null;
  /** Whether `article.json` is damaged: `article` is then the newest valid version. */
  readonly isDamaged: boolean;
}

/** @throws {IngestError} `storage-unavailable`. */
export async function readLatest(place: ArticlePlace, store: ObjectStore): Promise<Latest> {
  const object = await readJson(articleKey(place), store, articleCheck(place));
  if (object === null) return { article: null, etag: null, isDamaged: false };
  const { value, etag } = object;
  if (value !== null) return { article: value, etag, isDamaged: false };
  return { article: await newestVersion(place, store), etag, isDamaged: true };
}

/** The valid version with the highest number; `null` when there is none. */
export async function newestVersion(place: ArticlePlace, store: ObjectStore): Promise<StoredArticle | null> {
  const keys: string[] = [];
  let after: string | null = null;
  do {
    const page = await store.list({ prefix: versionsPrefix(place), after, limit: 1_000 });
    keys.push(...page.objects.map(({ key }) => key));
    after = page.next;
  } while (after !== null);
  // Keys are listed in text order, where 10 precedes 9.
  keys.sort((one, other) => (numberOfVersionKey(other) ?? 0) - (numberOfVersionKey(one) ?? 0));
  for (const key of keys) {
    const version = await readJson(key, store, articleCheck(place));
    if (version?.value != null) return version.value;
  }
  return null;
}

/**
 * One version of an article; `null` when it is missing or damaged. The first is in `article.json` until there is a
 * second.
 */
export async function readVersionAt(
  place: ArticlePlace,
  number: number,
  store: ObjectStore,
): Promise<StoredArticle | null> {
  const version = await readJson(versionKey(place, number), store, articleCheck(place));
  if (version?.value != null || number !== 1) return version?.value ?? null;
  const latest = await readJson(articleKey(place), store, articleCheck(place));
  return latest?.value?.version.number === 1 ? latest.value : null;
}
