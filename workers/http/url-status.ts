import type { FailureRecord } from "../../src/failure.ts";
import { readExclusion } from "../../src/store/exclusions.ts";
import { readFailure } from "../../src/store/failures.ts";
import { changeSince, type FetchResult } from "../../src/store/last-change.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import type { Worker } from "../platform/worker.ts";

/** The status of a URL; see `statusSchema`. */
export interface UrlStatus {
  readonly url: string;
  readonly state: "queued" | "stored" | "failed" | "deleted" | "blocked" | "unknown";
  /** The result of the ingest when `stored`; `null` for every other state. */
  readonly change: FetchResult | null;
  readonly articleId: string | null;
  readonly failure: FailureRecord | null;
}

/**
 * Reads the status of a URL.
 * @param since ignores what happened before, and reports a URL without a result as queued; `null` for no bound.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function urlStatus(
  url: string,
  since: string | null,
  { ports, catalog }: Pick<Worker, "ports" | "catalog">,
): Promise<UrlStatus> {
  const { store } = ports;
  const failure = await readFailure(url, store);
  const article = await findByUrl(url, store, catalog);
  const status = { url, change: null, articleId: article?.id ?? null, failure: null };
  // A failure that the catalog had missed outlives a later success in the bucket.
  const isSettled = failure !== null && article !== null && failure.lastAt < article.version.lastChecked;
  if (failure !== null && !isSettled && (since === null || failure.lastAt >= since))
    return { ...status, state: failure.retryable ? "queued" : "failed", failure };
  const change = article === null ? null : await changeSince(article, since, store);
  if (change !== null) return { ...status, state: "stored", change };
  const refusal = article === null ? await readExclusion(url, store) : null;
  if (refusal !== null) return { ...status, state: refusal.code === "deleted" ? "deleted" : "blocked" };
  return { ...status, state: since === null ? "unknown" : "queued" };
}
