import type { Article, FetchedPages, PageKind } from "../../src/article.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { requireArticle } from "../../src/ingest/ingest.ts";
import type { SiteRule } from "../../src/sites/site-rule.ts";
import { serveTasks } from "./serve-tasks.ts";

/** Pages of one article, for another thread to extract. */
export interface ExtractionTask {
  readonly pages: FetchedPages;
  readonly filedKinds: readonly PageKind[];
  readonly siteRule: SiteRule | null;
}

serveTasks<ExtractionTask, Article>(({ pages: [first, ...further], filedKinds, siteRule }) =>
  requireArticle(extractArticle(first, further, filedKinds, { siteRule })),
);
