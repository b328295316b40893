import type { StoredArticle } from "../../src/article.ts";
import type { Catalog } from "../../src/ports/catalog.ts";
import type { Isolate } from "./faulty-ports.ts";

/** The version number under which the catalog lists each article. */
export type CatalogContents = Map<string, number>;

/** The part of the catalog that the queue consumers use; the real adapters have tests of their own. */
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
