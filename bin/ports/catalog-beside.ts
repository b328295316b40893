import type { StoredArticle } from "../../src/article.ts";
import { indexStored } from "../../src/catalog/index-stored.ts";
import type { IngestResult } from "../../src/ingest/ingest-outcome.ts";
import type { Catalog } from "../../src/ports/catalog.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import type { Progress } from "../terminal/progress.ts";

/** A catalog beside a bucket, which a command keeps up to date as long as that goes well. */
export interface CatalogBeside {
  /** Notes what an ingest could not index. */
  note(result: IngestResult): void;
  indexArticles(articles: readonly StoredArticle[]): Promise<void>;
  /** Whether something is missing in it. */
  isBehind(): boolean;
}

/** What cannot be indexed is filed all the same: that is told once, and no reason to end. @param catalog `null`: none is kept. */
export function catalogBeside(catalog: Catalog | null, store: ObjectStore, progress: Progress): CatalogBeside {
  let isBehind = false;

  function tell(error: unknown): void {
    if (!isBehind) progress.say(`cuttings: the catalog lacks what is filed now; reindex brings it up (${error})`);
    isBehind = true;
  }

  return {
    isBehind: () => isBehind,
    note({ unfinished }) {
      if (unfinished !== null) tell(unfinished.cause ?? unfinished);
    },
    async indexArticles(articles) {
      if (catalog === null) return;
      try {
        await indexStored(articles, store, catalog);
      } catch (error) {
        tell(error);
      }
    },
  };
}
