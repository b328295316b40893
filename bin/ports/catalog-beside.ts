import type { StoredArticle } from "../../src/article.ts";
import { indexKept } from "../../src/catalog/index-kept.ts";
import { indexOutcome } from "../../src/ingest/index-outcome.ts";
import type { IngestOutcome } from "../../src/ingest/ingest.ts";
import type { Catalog } from "../../src/ports/catalog.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import type { Progress } from "../terminal/progress.ts";

/** A catalog beside a bucket, which a command keeps up to date as long as that goes well. */
export interface CatalogBeside {
  index(url: string, outcome: IngestOutcome): Promise<void>;
  indexArticles(articles: readonly StoredArticle[]): Promise<void>;
  /** Whether something is missing in it. */
  readonly isBehind: boolean;
}

/** What cannot be indexed is filed all the same: that is told once, and no reason to end. @param catalog `null`: none is kept. */
export function catalogBeside(catalog: Catalog | null, store: ObjectStore, progress: Progress): CatalogBeside {
  let isBehind = false;

  async function keep(work: (catalog: Catalog) => Promise<void>): Promise<void> {
    if (catalog === null) return;
    try {
      await work(catalog);
    } catch (error) {
      if (!isBehind) progress.say(`cuttings: the catalog lacks what is filed now; reindex brings it up (${error})`);
      isBehind = true;
    }
  }

  return {
    get isBehind() {
      return isBehind;
    },
    index: (url, outcome) => keep((open) => indexOutcome(url, outcome, store, open)),
    indexArticles: (articles) => keep((open) => indexKept(articles, store, open)),
  };
}
