import type { Article, FetchedPage } from "../../src/article.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { requireArticle } from "../../src/ingest/ingest.ts";

/** Extracts the article of one or several pages. @throws {IngestError} when they contain none. */
export function extractOrThrow(page: FetchedPage, ...further: readonly FetchedPage[]): Article {
  return requireArticle(extractArticle(page, further));
}
