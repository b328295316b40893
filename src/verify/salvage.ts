import type { Article, StoredArticle } from "../article.ts";
import { IngestError } from "../errors.ts";
import { extractArticle } from "../extract/extract-article.ts";
import type { ObjectStore } from "../ports.ts";
import { pageOfStored } from "../replay/stored-page.ts";
import type { ArticlePlace } from "../store/keys.ts";
import { readPage } from "../store/pages.ts";
import { contentHash } from "../store/stored-article.ts";

/** What stands behind the article's own fields in an object, and cannot be had from a page. */
type Tail = Pick<StoredArticle, "aliases" | "fetch" | "version" | "gone" | "discovery">;

/**
 * Builds an article or a version anew from its page, when enough is left of its object to tell which
 * page that was. Most of an object is text, and its tail says where the text came from.
 * `null` when the page is gone too, or the extractor of today makes another text of it.
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
  const body = await readPage(tail.fetch.rawSha256, store);
  if (typeof body === "string") return null;
  const article = extractOrNull(pageOfStored(tail, body));
  if (article === null || contentHash(article) !== tail.version.contentHash) return null;
  return { ...article, id, host, ...tail };
}

function readTail(text: string): Tail | null {
  // Within a string each quote has a backslash before it: this can only be the key.
  const start = text.lastIndexOf(',"aliases":[');
  if (start < 0) return null;
  try {
    const { aliases, fetch, version, gone, discovery } = JSON.parse(`{${text.slice(start + 1)}`) as Tail;
    const isWhole = /^[0-9a-f]{64}$/.test(fetch.rawSha256) && /^[0-9a-f]{64}$/.test(version.contentHash);
    return isWhole ? { aliases, fetch, version, gone, discovery } : null;
  } catch {
    return null;
  }
}

function extractOrNull(page: Parameters<typeof extractArticle>[0]): Article | null {
  try {
    return extractArticle(page);
  } catch (error) {
    if (error instanceof IngestError) return null;
    throw error;
  }
}
