import type { Article, FetchedPage } from "../../src/article.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { refuseWhatIsNone } from "../../src/ingest.ts";

/** @throws {IngestError} when the page holds no article. */
export function extractGood(page: FetchedPage): Article {
  return refuseWhatIsNone(extractArticle(page));
}
