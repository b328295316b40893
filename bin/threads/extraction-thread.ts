import type { Article, PageKind } from "../../src/article.ts";
import type { SiteKnowledge } from "../../src/extract/article-part.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import type { FetchedPages } from "../../src/fetched-page.ts";
import { requireArticle } from "../../src/ingest/ingest.ts";
import { serveTasks } from "./serve-tasks.ts";

/** Pages of one article, for another thread to extract. */
export interface ExtractionTask {
  readonly pages: FetchedPages;
  readonly filedKinds: readonly PageKind[];
  readonly known: Partial<SiteKnowledge>;
}

serveTasks<ExtractionTask, Article>(({ pages: [first, ...further], filedKinds, known }) =>
  requireArticle(extractArticle(first, further, filedKinds, known)),
);
