import type { Catalog } from "../ports/catalog.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { listFailures } from "../store/failures.ts";
import { FAILURES_PREFIX, MARKS_PREFIX } from "../store/keys.ts";
import { listMarks } from "../store/marks.ts";
import { walkArticles } from "../store/walk-articles.ts";
import { indexStored } from "./index-stored.ts";

export interface ReindexProgress {
  readonly articles: number;
  readonly failures: number;
  /** Keys of objects that are damaged, or do not hold the article that their key names. */
  readonly unreadable: readonly string[];
  /** The `after` to resume from. */
  readonly after: string;
}

const FAILURES_PER_PAGE = 100;
const MARKS_PER_PAGE = 100;

export interface ReindexStep {
  readonly articles: number;
  readonly failures: number;
  /** Keys of objects that are damaged, or do not hold the article that their key names. */
  readonly unreadable: readonly string[];
  /** The `after` of the next step; `null` after the last. */
  readonly next: string | null;
}

/**
 * One step of `reindex`, small enough for a request: first without `after`, then with `next` of the previous step.
 * Idempotent.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function reindexStep(store: ObjectStore, catalog: Catalog, after: string | null): Promise<ReindexStep> {
  if (after === null) await catalog.clear();
  if (after?.startsWith(MARKS_PREFIX)) {
    const { marks, next } = await listMarks({ cursor: after, limit: MARKS_PER_PAGE }, store);
    await catalog.recordMarks(marks);
    return { articles: 0, failures: 0, unreadable: [], next };
  }
  const isAmongFailures = after?.startsWith(FAILURES_PREFIX) ?? false;
  if (!isAmongFailures) {
    for await (const { articles, unreadable, last } of walkArticles({ host: null, after }, store)) {
      await indexStored(articles, store, catalog);
      return { articles: articles.length, failures: 0, unreadable, next: last };
    }
  }
  const page = await listFailures({ cursor: isAmongFailures ? after : null, limit: FAILURES_PER_PAGE }, store);
  await catalog.recordFailures(page.failures);
  return { articles: 0, failures: page.failures.length, unreadable: [], next: page.next ?? MARKS_PREFIX };
}

/**
 * Builds the catalog from the bucket. Without `after` it starts by clearing the catalog, so that what has left the
 * bucket leaves the catalog too; with the `after` of an interrupted run it resumes there. Until it ends, lists are
 * incomplete.
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
    await indexStored(batch.articles, store, catalog);
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
    const page = await listFailures({ cursor, limit: FAILURES_PER_PAGE }, store);
    await catalog.recordFailures(page.failures);
    progress = { ...progress, failures: progress.failures + page.failures.length };
    onProgress(progress);
    cursor = page.next;
  } while (cursor !== null);
  do {
    const { marks, next } = await listMarks({ cursor, limit: MARKS_PER_PAGE }, store);
    await catalog.recordMarks(marks);
    cursor = next;
  } while (cursor !== null);
  return progress;
}
