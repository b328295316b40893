import { type Article, type FetchedPages, PAGE_KINDS, type StoredArticle } from "../article.ts";
import { extractArticle } from "../extract/extract-article.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { SiteRule } from "../sites/site-rule.ts";
import type { ArticlePlace } from "../store/keys.ts";
import { readSiteRule } from "../store/site-rules.ts";
import { contentHash } from "../store/stored-article.ts";
import { readStoredPages } from "../store/stored-pages.ts";
import { type ArticleTail, articleCheck, validTail } from "../store/valid-article.ts";

/**
 * Rebuilds an article or a version from its pages, if the end of the damaged object still identifies them: most of an
 * object is text, and its tail records where the text came from.
 * `null` when a page is missing too, or the current extractor produces a different text.
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
  // Quotes within a JSON string are escaped, so that this matches the key only.
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
    // Also catches bugs: they must not stop the verification of the rest of the bucket.
    return null;
  }
}
