import type { ObjectStore } from "../../src/ports/object-store.ts";
import type { LoggedChange } from "../../src/store/change-log.ts";
import { fetchesOf } from "../../src/store/fetch-records.ts";
import { pageKey, placeOfArticleKey, versionKey } from "../../src/store/keys.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { articleHost } from "../../src/url/article-id.ts";
import type { CatalogContents } from "./model-catalog.ts";

/** An invariant of the bucket was broken. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}

/** A synchronous copy of the bucket's contents. */
export type Contents = Map<string, string>;

/** Checks each write against the invariants that hold at every moment, even if the process crashes right after it. */
export function watchedStore(
  store: ObjectStore,
  contents: Contents,
  catalog: CatalogContents,
  now: () => number,
): ObjectStore {
  function watch(key: string, body: Uint8Array): void {
    const text = Buffer.from(body).toString("latin1");
    const before = contents.get(key);
    if (before !== undefined && isCreateOnly(key) && before !== text)
      throw new InvariantError(`${key} was overwritten`);
    if (key.startsWith("urls/")) checkUrl(key, text, before);
    if (placeOfArticleKey(key) !== null)
      checkArticle(key, Buffer.from(body).toString(), before, contents, catalog, now());
    if (key.includes("/versions/")) checkPagesExist(JSON.parse(Buffer.from(body).toString()), contents);
    contents.set(key, text);
  }
  return {
    ...store,
    async putIfAbsent(key, body) {
      const etag = await store.putIfAbsent(key, body);
      if (etag !== null) watch(key, body);
      return etag;
    },
    async putIfUnchanged(key, body, etag) {
      const next = await store.putIfUnchanged(key, body, etag);
      if (next !== null) watch(key, body);
      return next;
    },
    async delete(key) {
      await store.delete(key);
      contents.delete(key);
    },
  };
}

export function parseContent<Value>(contents: Contents, key: string): Value | null {
  const text = contents.get(key);
  return text === undefined ? null : (JSON.parse(Buffer.from(text, "latin1").toString()) as Value);
}

function isCreateOnly(key: string): boolean {
  return key.startsWith("pages/") || key.includes("/versions/");
}

/** A URL keeps pointing to its article, except that it may leave another host's article for its own. */
function checkUrl(key: string, text: string, textBefore: string | undefined): void {
  if (textBefore === undefined || textBefore === text) return;
  const [before, after] = [JSON.parse(textBefore), JSON.parse(text)];
  const isHome = before.host !== articleHost(after.url) && after.host === articleHost(after.url);
  if (!isHome) throw new InvariantError(`${key} was overwritten`);
}

/** A time may be later than now by this much and still be trusted, because clocks differ. */
const MAX_CLOCK_SKEW_MS = 600_000;

function checkArticle(
  key: string,
  text: string,
  textBefore: string | undefined,
  contents: Contents,
  catalog: CatalogContents,
  now: number,
): void {
  const article = JSON.parse(text) as StoredArticle;
  const { number } = article.version;
  // The first version is stored in the article itself.
  const version = parseContent<StoredArticle>(contents, versionKey(article, number)) ?? (number === 1 ? article : null);
  if (version === null) throw new InvariantError(`${key} refers to a missing version`);
  if (version.version.contentHash !== article.version.contentHash)
    throw new InvariantError(`${key} differs from its version`);
  checkPagesExist(article, contents);
  if (!isLogged(article, contents)) throw new InvariantError(`${key} is not in the change log`);
  const { finalUrl } = article.fetch;
  if (placeOfArticleKey(key)?.host !== articleHost(finalUrl))
    throw new InvariantError(`${key} comes from another host's page, ${finalUrl}`);
  if (textBefore === undefined) return;
  const before = JSON.parse(Buffer.from(textBefore, "latin1").toString()) as StoredArticle;
  if (article.version.number < before.version.number) throw new InvariantError(`${key} went back to an older version`);
  const { lastChecked } = before.version;
  const isTrusted = Date.parse(lastChecked) <= now + MAX_CLOCK_SKEW_MS;
  if (isTrusted && article.version.lastChecked < lastChecked) throw new InvariantError(`${key} went back in time`);
  checkNoLaterCheck(key, article, before, catalog, now);
  if (article.outcome === "paywalled" && before.outcome === "article") throw new InvariantError(`${key} got worse`);
  for (const alias of before.aliases) {
    if (!article.aliases.includes(alias)) throw new InvariantError(`${key} lost ${alias}`);
  }
}

function isLogged({ id, version }: StoredArticle, contents: Contents): boolean {
  for (const key of contents.keys()) {
    if (!key.startsWith("changes/")) continue;
    const object = parseContent<LoggedChange | readonly LoggedChange[]>(contents, key);
    const lines: readonly (LoggedChange | null)[] = Array.isArray(object) ? object : [object as LoggedChange | null];
    if (lines.some((line) => line?.id === id && line.version === version.number)) return true;
  }
  return false;
}

/** A check that the catalog alone knows of is as good as one in the bucket: no text that was fetched before replaces it. */
function checkNoLaterCheck(
  key: string,
  article: StoredArticle,
  before: StoredArticle,
  catalog: CatalogContents,
  now: number,
): void {
  const listed = catalog.get(article.id);
  if (listed === undefined || article.version.contentHash === before.version.contentHash) return;
  const isOfBefore =
    listed.version === before.version.number && Date.parse(listed.lastChecked) <= now + MAX_CLOCK_SKEW_MS;
  if (isOfBefore && article.version.lastChecked < listed.lastChecked)
    throw new InvariantError(`${key} was replaced by what was there before its last check`);
}

function checkPagesExist(article: StoredArticle, contents: Contents): void {
  for (const { rawSha256, rawKey } of fetchesOf(article))
    if (!contents.has(pageKey(rawSha256))) throw new InvariantError(`${rawKey} is missing`);
}
