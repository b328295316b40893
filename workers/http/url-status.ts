import type { FailureRecord } from "../../src/failure.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { readExclusion } from "../../src/store/exclusions.ts";
import { readFailure } from "../../src/store/failures.ts";
import { changeSince, type FetchResult } from "../../src/store/last-change.ts";
import { findByUrl } from "../../src/store/read-article.ts";

/** What became of a URL; see `statusSchema`. */
export interface UrlStatus {
  readonly url: string;
  readonly state: "queued" | "stored" | "failed" | "deleted" | "blocked" | "unknown";
  /** What was made of one that is `stored`; `null` for every other state. */
  readonly change: FetchResult | null;
  readonly articleId: string | null;
  readonly failure: FailureRecord | null;
}

/**
 * Tells what became of a URL.
 * @param since what happened before is not told, and what is not known yet is queued; `null` for no bound.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function urlStatus(url: string, since: string | null, store: ObjectStore): Promise<UrlStatus> {
  const failure = await readFailure(url, store);
  const article = await findByUrl(url, store);
  const told = { url, change: null, articleId: article?.id ?? null, failure: null };
  if (failure !== null && (since === null || failure.lastAt >= since))
    return { ...told, state: failure.retryable ? "queued" : "failed", failure };
  const change = article === null ? null : await changeSince(article, since, store);
  if (change !== null) return { ...told, state: "stored", change };
  const kept = article === null ? await readExclusion(url, store) : null;
  if (kept !== null) return { ...told, state: kept.code === "deleted" ? "deleted" : "blocked" };
  return { ...told, state: since === null ? "unknown" : "queued" };
}
