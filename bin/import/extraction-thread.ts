import { parentPort } from "node:worker_threads";
import type { Article, FetchedPages, PageKind } from "../../src/article.ts";
import { asFailure, type IngestErrorCode } from "../../src/errors.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { requireArticle } from "../../src/ingest/ingest.ts";
import type { SiteRule } from "../../src/sites/site-rule.ts";

/** Pages of one article, for another thread to extract. */
export interface ExtractionTask {
  readonly id: number;
  readonly pages: FetchedPages;
  readonly filedKinds: readonly PageKind[];
  readonly siteRule: SiteRule | null;
}

export type ExtractionResult = { readonly id: number } & (
  | { readonly article: Article }
  | { readonly error: { readonly code: IngestErrorCode; readonly message: string } }
);

/** Runs in a worker thread: extracts the articles that it is sent. */
parentPort?.on("message", ({ id, pages: [first, ...further], filedKinds, siteRule }: ExtractionTask) => {
  try {
    const article = requireArticle(extractArticle(first, further, filedKinds, { siteRule }));
    parentPort?.postMessage({ id, article } satisfies ExtractionResult);
  } catch (thrown) {
    const { code, message } = asFailure(thrown);
    parentPort?.postMessage({ id, error: { code, message } } satisfies ExtractionResult);
  }
});
