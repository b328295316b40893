import { type Article, type FetchedPages, PAGE_KINDS, type StoredArticle } from "../article.ts";
import { extractArticle } from "../extract/extract-article.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { readStoredPages } from "../re-extract/stored-pages.ts";
import type { SiteRule } from "../sites/site-rule.ts";
import type { ArticlePlace } from "../store/keys.ts";
import { readSiteRule } from "../store/site-rules.ts";
import { contentHash } from "../store/stored-article.ts";
import { type ArticleTail, articleCheck, validTail } from "../store/valid-article.ts";

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
  const article = extractOrNull(pages, await readSiteRule(pages[0].finalUrl, store));
  if (article === null || contentHash(article) !== tail.version.contentHash) return null;
  return articleCheck({ id, host })({ ...article, id, host, ...tail });
}

function readTail(text: string): ArticleTail | null {
  // Within a string each quote has a backslash before it: this can only be the key.
  const start = text.lastIndexOf(',"aliases":[');
  if (start < 0) return null;
  try {
    return validTail(JSON.parse(`{${text.slice(start + 1)}`));
  } catch {
    return null;
  }
}

function extractOrNull([first, ...further]: FetchedPages, siteRule: SiteRule | null): Article | null {
  try {
    return extractArticle(first, further, PAGE_KINDS, { siteRule });
  } catch {
    // Also a bug on this page: it must not keep the rest of the bucket from being looked at.
    return null;
  }
}
