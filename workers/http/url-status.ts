import type { FailureRecord } from "../../src/failure.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { readFailure } from "../../src/store/failures.ts";
import { refusalByOwner } from "../../src/store/kept-away.ts";
import { findByUrl } from "../../src/store/read-article.ts";

/** What became of a URL; see `statusSchema`. */
export interface UrlStatus {
  readonly url: string;
  readonly state: "queued" | "stored" | "failed" | "deleted" | "blocked" | "unknown";
  readonly articleId: string | null;
  readonly failure: FailureRecord | null;
}

/**
 * Tells what became of a URL.
 * @param since what happened before is not told, and what is not known yet is queued; `null` for no bound.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function urlStatus(url: string, since: string | null, store: ObjectStore): Promise<UrlStatus> {
  const isSince = (time: string) => since === null || time >= since;
  const failure = await readFailure(url, store);
  const article = await findByUrl(url, store);
  const articleId = article?.id ?? null;
  if (failure !== null && isSince(failure.lastAt))
    return { url, state: failure.retryable ? "queued" : "failed", articleId, failure };
  const kept = article === null ? await refusalByOwner(url, store) : null;
  if (kept !== null)
    return { url, state: kept.code === "deleted" ? "deleted" : "blocked", articleId: null, failure: null };
  const isStored = article !== null && isSince(article.version.lastChecked);
  return { url, state: isStored ? "stored" : since === null ? "unknown" : "queued", articleId, failure: null };
}
