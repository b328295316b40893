import { mapConcurrently } from "../concurrently.ts";
import type { Catalog } from "../ports/catalog.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { isDeletedNow } from "../store/tombstones.ts";
import type { StoredArticle } from "../stored-article.ts";

const CONCURRENT_READS = 6; // Workers allow six open connections.

/**
 * Adds articles to the catalog, except those deleted since they were read: either the deletion finds the article in the
 * catalog, or its tombstone is found here.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function indexStored(
  articles: readonly StoredArticle[],
  store: ObjectStore,
  catalog: Pick<Catalog, "indexArticles" | "removeArticle">,
): Promise<void> {
  await catalog.indexArticles(articles);
  await mapConcurrently(CONCURRENT_READS, articles, async ({ id }) => {
    if (await isDeletedNow(id, store)) await catalog.removeArticle(id);
  });
}
