import type { Article, FetchedPage } from "../../src/article.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { requireArticle } from "../../src/ingest/ingest.ts";

/** @throws {IngestError} when the pages hold no article. */
export function extractGood(page: FetchedPage, ...further: readonly FetchedPage[]): Article {
  return requireArticle(extractArticle(page, further));
}
