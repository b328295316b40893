import { indexStored } from "../catalog/index-stored.ts";
import type { FailureRecord } from "../failure.ts";
import type { Catalog } from "../ports/catalog.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { readFailure } from "../store/failures.ts";
import { adoptMarks } from "../store/marks.ts";
import { findByUrl } from "../store/read-article.ts";
import { articleId } from "../url/article-id.ts";
import type { IngestOutcome } from "./ingest-outcome.ts";

/** The recorded failure of a URL, `null` when there is none, or `NOT_READ`. */
export type RecordedFailure = FailureRecord | null | typeof NOT_READ;

export const NOT_READ = Symbol("not read");

/**
 * Updates the catalog to match the bucket after an ingest of `url`. Called after the writes to the bucket and before
 * the message is acknowledged. Idempotent.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function indexOutcome(
  url: string,
  outcome: IngestOutcome,
  recorded: RecordedFailure,
  store: ObjectStore,
  catalog: Catalog,
): Promise<void> {
  if (outcome.status !== "failed") {
    const isIndexed = outcome.status === "unchanged" && outcome.isIndexed;
    if (!isIndexed) await indexStored([outcome.stored], store, catalog);
    await adoptMarksOf(url, outcome.stored.id, store, catalog);
  }
  // Nothing is stored for such a URL, which may not even parse.
  else if (outcome.error.code === "url-not-allowed") return;
  const failure = recorded === NOT_READ ? await readFailure(url, store) : recorded;
  if (failure === null) await catalog.clearFailure(articleId(url));
  else await catalog.recordFailures([failure]);
  if (outcome.status !== "failed" || outcome.error.code !== "page-gone") return;
  const gone = await findByUrl(url, store);
  if (gone !== null) await indexStored([gone], store, catalog);
}

/** An import may mark a URL before it is known to lead to an article with another URL. */
async function adoptMarksOf(url: string, id: string, store: ObjectStore, catalog: Catalog): Promise<void> {
  const from = articleId(url);
  if (from === id) return;
  const marks = await adoptMarks(from, id, store);
  if (marks === null) return;
  await catalog.recordMarks([marks]);
  await catalog.removeMarks(from);
}

/** Updates the catalog to match what the bucket holds for `url`. @throws {IngestError} `storage-unavailable`. */
export async function indexUrl(url: string, store: ObjectStore, catalog: Catalog): Promise<void> {
  const article = await findByUrl(url, store);
  if (article !== null) {
    await indexStored([article], store, catalog);
    await adoptMarksOf(url, article.id, store, catalog);
  }
  const failure = await readFailure(url, store);
  if (failure === null) await catalog.clearFailure(articleId(url));
  else await catalog.recordFailures([failure]);
}
