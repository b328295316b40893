import type { ObjectStore } from "../ports/object-store.ts";
import type { LoggedChange } from "../store/change-log.ts";
import { readLatest, readVersionAt } from "../store/read-latest.ts";
import { isDeletedNow } from "../store/tombstones.ts";
import type { StoredArticle } from "../stored-article.ts";

/** A change of an article, with the article as it was then. */
export interface Change extends LoggedChange {
  /** `null` for a deleted article. */
  readonly article: StoredArticle | null;
}

/**
 * The change that a log line describes; `null` when it was never completed, or the article has been deleted since,
 * which a later line reports.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function resolveChange(line: LoggedChange, store: ObjectStore): Promise<Change | null> {
  if (line.change === "deleted") return (await isDeletedNow(line.id, store)) ? { ...line, article: null } : null;
  const { article } = await readLatest(line, store);
  if (article === null || article.version.number < line.version) return null;
  if (line.change === "gone") return article.gone === null ? null : { ...line, article };
  const isLatest = article.version.number === line.version;
  const version = isLatest ? article : await readVersionAt(line, line.version, store);
  return version === null ? null : { ...line, article: version };
}
