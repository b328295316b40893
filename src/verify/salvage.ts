import { type Article, PAGE_KINDS } from "../article.ts";
import type { SiteKnowledge } from "../extract/article-part.ts";
import { extractArticle } from "../extract/extract-article.ts";
import type { FetchedPages } from "../fetched-page.ts";
import type { HostEvidence } from "../host-observation.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { ArticlePlace } from "../store/keys.ts";
import { readSiteRule } from "../store/site-rules.ts";
import { contentHash } from "../store/stored-article.ts";
import { readStoredPages } from "../store/stored-pages.ts";
import { type ArticleTail, articleCheck, validTail } from "../store/valid-article.ts";
import type { StoredArticle } from "../stored-article.ts";

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
  const text = new TextDecoder().decode(damaged);
  const tail = readTail(text);
  if (tail === null) return null;
  const pages = await readStoredPages(tail, store);
  if (typeof pages === "string") return null;
  const siteRule = await readSiteRule(pages[0].finalUrl, store);
  const article = extractOrNull(pages, { siteRule, evidence: evidenceIn(text) });
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

/** The evidence of the host that the article matched; none if that part is damaged. */
function evidenceIn(text: string): HostEvidence {
  const list = /"hostEvidence":\["([\w",-]*)"\]/.exec(text)?.[1];
  return new Set(list?.split('","'));
}

function extractOrNull([first, ...further]: FetchedPages, known: SiteKnowledge): Article | null {
  try {
    return extractArticle(first, further, PAGE_KINDS, known);
  } catch {
    // Also catches bugs: they must not stop the verification of the rest of the bucket.
    return null;
  }
}
