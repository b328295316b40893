import { type Article, type FetchedPages, PAGE_KINDS, type StoredArticle } from "../article.ts";
import { IngestError } from "../errors.ts";
import { extractArticle } from "../extract/extract-article.ts";
import { requireArticle } from "../ingest/ingest.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { SiteRule } from "../sites/site-rule.ts";
import { reasonToKeep } from "../store/reason-to-keep.ts";
import { readSiteRule } from "../store/site-rules.ts";
import { articleHost } from "../url/article-id.ts";
import { foundAt } from "../url/found-at.ts";
import { type Difference, differenceOf } from "./difference.ts";
import { type ReExtractSettings, storeReExtracted } from "./store-re-extracted.ts";
import { readStoredPages } from "./stored-pages.ts";

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
  const pages = await readStoredPages(stored, store);
  if (typeof pages === "string") return { kind: "kept", stored, reason: `page-${pages}` };
  if (foundAt(pages[0].finalUrl, stored.host) === "elsewhere") return { kind: "kept", stored, reason: "foreign" };
  const extracted = extractOrReason(pages, await readSiteRule(pages[0].finalUrl, store));
  if (typeof extracted === "string") return { kind: "kept", stored, reason: extracted };
  const article = inPlace(extracted, stored);
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

/** The place of an article does not change. */
function inPlace(article: Article, stored: StoredArticle): Article {
  return articleHost(article.url) === stored.host ? article : { ...article, url: stored.url };
}

function extractOrReason([first, ...further]: FetchedPages, siteRule: SiteRule | null): Article | string {
  try {
    // The article was stored deliberately, whatever kinds the setting allows today.
    return requireArticle(extractArticle(first, further, PAGE_KINDS, { siteRule }));
  } catch (error) {
    if (error instanceof IngestError) return error.code;
    throw error;
  }
}
