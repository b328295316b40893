import { type Article, PAGE_KINDS } from "../article.ts";
import { IngestError } from "../errors.ts";
import type { SiteKnowledge } from "../extract/article-part.ts";
import { extractArticle } from "../extract/extract-article.ts";
import type { FetchedPages } from "../fetched-page.ts";
import { requireArticle } from "../ingest/ingest.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { reasonToKeep } from "../store/reason-to-keep.ts";
import { readSiteRule } from "../store/site-rules.ts";
import { readStoredPages } from "../store/stored-pages.ts";
import type { StoredArticle } from "../stored-article.ts";
import { articleHost } from "../url/article-id.ts";
import { foundAt } from "../url/found-at.ts";
import { type Difference, differenceOf } from "./difference.ts";
import { evidenceOfVersion } from "./evidence-of-version.ts";
import { type ReExtractSettings, storeReExtracted } from "./store-re-extracted.ts";

export type ReExtracted =
  | { readonly kind: "unchanged"; readonly stored: StoredArticle }
  /** `stored` is the article now in the bucket: the new version, unless this was a dry run. */
  | {
      readonly kind: "changed";
      readonly before: StoredArticle;
      readonly article: Article;
      readonly difference: Difference;
      readonly stored: StoredArticle;
    }
  /** The new extraction is worse or failed; the stored article stays. */
  | { readonly kind: "kept"; readonly stored: StoredArticle; readonly reason: string }
  /** Another writer changed or deleted the article in the meantime. */
  | { readonly kind: "overtaken"; readonly stored: StoredArticle };

/** An article that was extracted again and not stored yet, or why there is none. */
export type Extraction = { readonly article: Article; readonly pages: FetchedPages } | { readonly reason: string };

/**
 * Extracts the article of pages by what is known about their site, in this thread or another.
 * @throws {IngestError} when they have none.
 */
export type ExtractPages = (pages: FetchedPages, known: SiteKnowledge) => Article | Promise<Article>;

/** The article was stored deliberately, whatever kinds the setting allows today. */
export const RE_EXTRACTED_KINDS = PAGE_KINDS;

const extractHere: ExtractPages = ([first, ...further], known) =>
  requireArticle(extractArticle(first, further, RE_EXTRACTED_KINDS, known));

/**
 * Extracts an article from its stored pages with the current code.
 *
 * @param settings `null` for a dry run, which writes nothing.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function reExtractArticle(
  stored: StoredArticle,
  store: ObjectStore,
  settings: ReExtractSettings | null,
): Promise<ReExtracted> {
  return settleExtraction(stored, await extractStored(stored, store), store, settings);
}

/** The first half of `reExtractArticle`. It writes nothing. @throws {IngestError} `storage-unavailable`. */
export async function extractStored(
  stored: StoredArticle,
  store: ObjectStore,
  extractPages: ExtractPages = extractHere,
): Promise<Extraction> {
  const pages = await readStoredPages(stored, store);
  if (typeof pages === "string") return { reason: `page-${pages}` };
  if (foundAt(pages[0].finalUrl, stored.host) === "elsewhere") return { reason: "foreign" };
  const siteRule = await readSiteRule(pages[0].finalUrl, store);
  try {
    return { article: await extractPages(pages, { siteRule, evidence: evidenceOfVersion(stored) }), pages };
  } catch (error) {
    if (error instanceof IngestError) return { reason: error.code };
    throw error;
  }
}

/** The second half: stores the article if it differs and is no worse. @throws {IngestError} `storage-unavailable`. */
export async function settleExtraction(
  stored: StoredArticle,
  extraction: Extraction,
  store: ObjectStore,
  settings: ReExtractSettings | null,
): Promise<ReExtracted> {
  if ("reason" in extraction) return { kind: "kept", stored, reason: extraction.reason };
  const { pages } = extraction;
  const article = inPlace(extraction.article, stored);
  const difference = differenceOf(stored, article);
  if (difference === null) return { kind: "unchanged", stored };
  // Passes `lastChecked` as fetch time: the page is the article's own, and must not count as older.
  const reason = reasonToKeep(stored, article, stored.version.lastChecked, pages.length);
  if (reason !== null) return { kind: "kept", stored, reason };
  if (settings === null) return { kind: "changed", before: stored, article, difference, stored };
  const next = await storeReExtracted(stored, article, pages, store, settings);
  if (next === null) return { kind: "overtaken", stored };
  return { kind: "changed", before: stored, article, difference, stored: next };
}

/** The place of an article does not change; nor does what its site has stated since the pages were fetched. */
function inPlace(article: Article, { host, url, rights }: StoredArticle): Article {
  const kept = rights.asOf === undefined ? article : { ...article, rights };
  return articleHost(kept.url) === host ? kept : { ...kept, url };
}
