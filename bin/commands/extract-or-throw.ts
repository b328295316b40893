import type { Article } from "../../src/article.ts";
import type { SiteKnowledge } from "../../src/extract/article-part.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import type { FetchedPages } from "../../src/fetched-page.ts";
import { requireArticle } from "../../src/ingest/ingest.ts";

/** Extracts the article of one or several pages. @throws {IngestError} when they contain none. */
export function extractOrThrow([first, ...further]: FetchedPages, known: Partial<SiteKnowledge> = {}): Article {
  return requireArticle(extractArticle(first, further, undefined, known));
}
