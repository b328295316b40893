import { type Article, type FetchedPages, PAGE_KINDS, type StoredArticle } from "../article.ts";
import { extractArticle } from "../extract/extract-article.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { readStoredPages } from "../replay/stored-pages.ts";
import { fetchesOf } from "../store/fetch-records.ts";
import type { ArticlePlace } from "../store/keys.ts";
import { contentHash } from "../store/stored-article.ts";

/** What stands behind the article's own fields in an object, and cannot be had from a page. */
type Tail = Pick<
  StoredArticle,
  "aliases" | "fetch" | "furtherFetches" | "version" | "gone" | "firstSeen" | "discovery"
>;

/**
 * Builds an article or a version anew from its pages, when enough is left of its object to tell which
 * pages these were. Most of an object is text, and its tail says where the text came from.
 * `null` when one of them is gone too, or the extractor of today makes another text of it.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function salvage(
  damaged: Uint8Array,
  { id, host }: ArticlePlace,
  store: ObjectStore,
): Promise<StoredArticle | null> {
  const tail = readTail(new TextDecoder().decode(damaged));
  if (tail === null) return null;
  const pages = await readStoredPages(tail, store);
  if (typeof pages === "string") return null;
  const article = extractOrNull(pages);
  if (article === null || contentHash(article) !== tail.version.contentHash) return null;
  return { ...article, id, host, ...tail };
}

function readTail(text: string): Tail | null {
  // Within a string each quote has a backslash before it: this can only be the key.
  const start = text.lastIndexOf(',"aliases":[');
  if (start < 0) return null;
  try {
    const tail = JSON.parse(`{${text.slice(start + 1)}`) as Tail;
    const { aliases, fetch, furtherFetches, version, gone, firstSeen, discovery } = tail;
    const hashes = [version.contentHash, ...fetchesOf(tail).map(({ rawSha256 }) => rawSha256)];
    if (!hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))) return null;
    const further = furtherFetches === undefined ? {} : { furtherFetches };
    const first = firstSeen === undefined ? {} : { firstSeen };
    return { aliases, fetch, ...further, version, gone, ...first, discovery };
  } catch {
    return null;
  }
}

function extractOrNull([first, ...further]: FetchedPages): Article | null {
  try {
    return extractArticle(first, further, PAGE_KINDS);
  } catch {
    // Also a bug on this page: it must not keep the rest of the bucket from being looked at.
    return null;
  }
}
