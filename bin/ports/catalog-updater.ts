import { indexStored } from "../../src/catalog/index-stored.ts";
import type { IngestResult } from "../../src/ingest/ingest-outcome.ts";
import type { Catalog } from "../../src/ports/catalog.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import type { Progress } from "../terminal/progress.ts";

/** Keeps the catalog of a bucket up to date, and records whether that failed. */
export interface CatalogUpdater {
  /** Reports an ingest that could not be indexed. */
  note(result: IngestResult): void;
  indexArticles(articles: readonly StoredArticle[]): Promise<void>;
  /** Whether articles are missing from the catalog. */
  isBehind(): boolean;
}

/** An indexing failure is printed once and does not end the command. @param catalog `null` for none. */
export function catalogUpdater(catalog: Catalog | null, store: ObjectStore, progress: Progress): CatalogUpdater {
  let isBehind = false;

  function report(error: unknown): void {
    if (!isBehind) progress.say(`cuttings: the catalog could not be updated; run cuttings reindex (${error})`);
    isBehind = true;
  }

  return {
    isBehind: () => isBehind,
    note({ unfinished }) {
      if (unfinished !== null) report(unfinished.cause ?? unfinished);
    },
    async indexArticles(articles) {
      if (catalog === null) return;
      try {
        await indexStored(articles, store, catalog);
      } catch (error) {
        report(error);
      }
    },
  };
}
