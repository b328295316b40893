import type { StoredArticle } from "../../src/article.ts";
import type { Catalog } from "../../src/ports/catalog.ts";
import type { Isolate } from "./faulty-ports.ts";

/** Number of the version by which the catalog lists each article. */
export type CatalogContents = Map<string, number>;

/** As much of a catalog as the consumers of the queue use; the real ones have tests of their own. */
export function modelCatalog(contents: CatalogContents, isolate: Isolate): Catalog {
  const step = (label: string, act: () => void) => isolate.step(label, "storage-unavailable", async () => act());
  return {
    indexArticles: (articles: readonly StoredArticle[]) =>
      step("index", () => {
        for (const { id, version } of articles) contents.set(id, Math.max(version.number, contents.get(id) ?? 0));
      }),
    removeArticle: (id: string) => step("remove", () => void contents.delete(id)),
    recordFailures: () => step("index failure", () => {}),
    recordMarks: () => step("index marks", () => {}),
    removeMarks: () => step("remove marks", () => {}),
    clearFailure: () => step("clear failure", () => {}),
  } as unknown as Catalog;
}
