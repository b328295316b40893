import { indexStored } from "../catalog/index-stored.ts";
import type { FailureRecord } from "../failure.ts";
import type { Catalog } from "../ports/catalog.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { readFailure } from "../store/failures.ts";
import { adoptMarks } from "../store/marks.ts";
import { findByUrl } from "../store/read-article.ts";
import { articleId } from "../url/article-id.ts";
import type { IngestOutcome } from "./ingest-outcome.ts";

/** The failure of a URL that the bucket has on record, `null` for none, or that nobody has looked. */
export type RecordedFailure = FailureRecord | null | typeof NOT_READ;

export const NOT_READ = Symbol("not read");

/**
 * Brings the catalog up to what the bucket says after an ingest of `url`. It comes after the bucket's
 * own writes and before the message is acknowledged; doing it twice changes nothing.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function indexOutcome(
  url: string,
  outcome: IngestOutcome,
  onRecord: RecordedFailure,
  store: ObjectStore,
  catalog: Catalog,
): Promise<void> {
  if (outcome.status !== "failed") {
    await indexStored([outcome.stored], store, catalog);
    await adoptMarksOf(url, outcome.stored.id, store, catalog);
  }
  // Such a URL has no place in the bucket, and need not be a URL at all.
  else if (outcome.error.code === "url-not-allowed") return;
  const failure = onRecord === NOT_READ ? await readFailure(url, store) : onRecord;
  if (failure === null) await catalog.clearFailure(articleId(url));
  else await catalog.recordFailures([failure]);
  if (outcome.status !== "failed" || outcome.error.code !== "page-gone") return;
  const gone = await findByUrl(url, store);
  if (gone !== null) await indexStored([gone], store, catalog);
}

/** A URL may have been marked, by an import, before it was known that it leads to an article of another one. */
async function adoptMarksOf(url: string, id: string, store: ObjectStore, catalog: Catalog): Promise<void> {
  const from = articleId(url);
  if (from === id) return;
  const marks = await adoptMarks(from, id, store);
  if (marks === null) return;
  await catalog.recordMarks([marks]);
  await catalog.removeMarks(from);
}

/** Brings the catalog up to what the bucket says of `url`, whoever has written that. @throws {IngestError} `storage-unavailable`. */
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
