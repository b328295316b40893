import type { Catalog, ObjectStore } from "../ports.ts";
import { listFailures } from "../store/failures.ts";
import { walkArticles } from "../walk-articles.ts";

export interface ReindexProgress {
  readonly articles: number;
  readonly failures: number;
  /** Keys of objects that are no JSON. */
  readonly unreadable: readonly string[];
  /** The `after` that goes on from here. */
  readonly after: string;
}

const FAILURES_A_PAGE = 100;

/**
 * Builds the catalog from the bucket. Without `after` it begins by forgetting all, so that what has
 * left the bucket leaves the catalog too; with the `after` of a run that broke off, it goes on there.
 * Until it ends, lists lack what is still to come.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function reindex(
  store: ObjectStore,
  catalog: Catalog,
  after: string | null,
  onProgress: (progress: ReindexProgress) => void,
): Promise<ReindexProgress> {
  if (after === null) await catalog.clear();
  let progress: ReindexProgress = { articles: 0, failures: 0, unreadable: [], after: after ?? "" };
  for await (const batch of walkArticles({ host: null, after }, store)) {
    await catalog.indexArticles(batch.articles);
    progress = {
      ...progress,
      articles: progress.articles + batch.articles.length,
      unreadable: [...progress.unreadable, ...batch.unreadable],
      after: batch.last,
    };
    onProgress(progress);
  }
  let cursor: string | null = null;
  do {
    const page = await listFailures({ cursor, limit: FAILURES_A_PAGE }, store);
    await catalog.recordFailures(page.failures);
    progress = { ...progress, failures: progress.failures + page.failures.length };
    onProgress(progress);
    cursor = page.next;
  } while (cursor !== null);
  return progress;
}
