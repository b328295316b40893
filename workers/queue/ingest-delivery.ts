import type { Via } from "../../src/article.ts";
import { IngestError } from "../../src/errors.ts";
import { giveUp, ingest, resumeIngest } from "../../src/ingest/ingest.ts";
import type { IngestResult } from "../../src/ingest/ingest-outcome.ts";
import type { IngestRequest } from "../../src/ingest/ingest-request.ts";
import { HostBusyError } from "../../src/politeness/host-busy.ts";
import { isKnownUrl } from "../../src/store/known-urls.ts";
import { backoffSeconds } from "../platform/backoff.ts";
import type { Worker } from "../platform/env.ts";
import { log, logBug } from "../platform/log.ts";
import { logOutcome } from "../platform/log-outcome.ts";
import { withFollowers } from "../platform/with-followers.ts";
import { clearCrashCount, countCrashes, MAX_CRASHES, readUnpublishedArticle, recordEnd } from "./crash-count.ts";
import type { Delivery } from "./delivery.ts";

/** Attempts at a message with requeues in between. The platform counts those of each message; wrangler.toml sets the same limit. */
export const MAX_ATTEMPTS = 11;

/**
 * The crawl looks for what is new: what has been filed since its message was queued is not fetched again. A redelivery
 * is: it may have filed the article itself, and still has to publish it.
 */
const NAMED_BY_CRAWL: ReadonlySet<Via> = new Set(["feed", "sitemap", "news-sitemap", "section"]);

/**
 * Ingests what a message asks for, and settles the message: acknowledged, retried, or dead-lettered after its last
 * attempt. When its host is busy, nothing is done and the reason is returned.
 */
export async function ingestDelivery(delivery: Delivery, worker: Worker): Promise<HostBusyError | null> {
  const { message, attempt, sentAt } = delivery;
  const { url, discovery } = delivery.body;
  const request = { url, discovery, retrySince: attempt > 1 ? sentAt.toISOString() : null };
  const { store } = worker.ports;
  if (attempt === 1 && NAMED_BY_CRAWL.has(discovery.via) && (await isKnownUrl(url, store))) {
    log({ event: "skipped", url });
    message.ack();
    return null;
  }
  const result = await resultOf(delivery, request, worker);
  if (result.status === "failed" && result.error instanceof HostBusyError) return result.error;
  try {
    if (result.unfinished !== null) throw result.unfinished;
    if (result.status !== "failed" || !result.error.retryable) {
      logOutcome(request, result);
      if (attempt > 1) await clearCrashCount(url, store);
      message.ack();
      return null;
    }
  } catch (error) {
    // The article is stored. The catalog or the webhook queue is unavailable, and hears of it at the next delivery.
    const hasNews = result.status !== "failed" && result.status !== "kept";
    await recordEnd(delivery, url, hasNews ? result.stored : null, store);
    throw error;
  }
  const { code, message: reason, retryAfterSeconds, cause } = result.error;
  if (code === "internal-error") logBug(`the ingest of ${url}`, cause);
  if (delivery.body.waited !== null && attempt >= MAX_ATTEMPTS) {
    await worker.deadLetter({ reason: "Every retry was used up.", body: delivery.body });
    message.ack();
    return null;
  }
  const delaySeconds = backoffSeconds(attempt, retryAfterSeconds, worker.random());
  log({ event: "retrying", url, code, message: reason, attempt, delaySeconds });
  message.retry({ delaySeconds });
  return null;
}

async function resultOf(delivery: Delivery, request: IngestRequest, worker: Worker): Promise<IngestResult> {
  const { url } = delivery.body;
  const ports = withFollowers(worker);
  if (!delivery.isRedelivery) return ingest(request, ports);
  const crashes = await countCrashes(delivery, url, ports.store);
  const stored = await readUnpublishedArticle(url, delivery.id, ports.store);
  if (stored !== null) return resumeIngest(request, stored, ports);
  if (crashes < MAX_CRASHES) return ingest(request, ports);
  // The page is not fetched again until somebody asks for a retry.
  return giveUp(request, new IngestError("crashed", "The page crashed the process that worked on it, twice."), ports);
}
