import { IngestError } from "../../src/errors.ts";
import { giveUp, ingest, resumeIngest } from "../../src/ingest/ingest.ts";
import type { IngestResult } from "../../src/ingest/ingest-outcome.ts";
import type { IngestRequest } from "../../src/ingest/ingest-request.ts";
import { HostBusyError } from "../../src/politeness/host-busy.ts";
import { isKnownUrl } from "../../src/store/known-urls.ts";
import { readOnce } from "../../src/store/read-once.ts";
import type { Via } from "../../src/stored-article.ts";
import { backoffSeconds } from "../platform/backoff.ts";
import { ingestPorts } from "../platform/ingest-ports.ts";
import { log, logBug } from "../platform/log.ts";
import { logOutcome } from "../platform/log-outcome.ts";
import type { Worker } from "../platform/worker.ts";
import { clearCrashCount, countCrashes, MAX_CRASHES, readUnpublishedArticle, recordEnd } from "./crash-count.ts";
import type { Delivery } from "./delivery.ts";

/**
 * Attempts at a page across requeues, each of which is a new message. For each message, `max_retries` of wrangler.toml
 * sets the same limit.
 */
export const MAX_ATTEMPTS = 11;

/**
 * The crawl queues new URLs only: one that was stored since is skipped. A redelivery is not: its earlier attempt may
 * have stored the article without publishing it.
 */
const CRAWL_VIAS: ReadonlySet<Via> = new Set(["feed", "sitemap", "news-sitemap", "section"]);

/**
 * Ingests the URL of a message and settles the message: acknowledged, retried, or dead-lettered after its last attempt.
 * When the host is busy, does nothing and returns the reason.
 */
export async function ingestDelivery(delivery: Delivery, delivered: Worker): Promise<HostBusyError | null> {
  const { message, attempt, sentAt } = delivery;
  const { url, discovery } = delivery.body;
  const request = { url, discovery, retrySince: attempt > 1 ? sentAt.toISOString() : null };
  const store = readOnce(delivered.ports.store);
  const worker = { ...delivered, ports: { ...delivered.ports, store } };
  if (attempt === 1 && CRAWL_VIAS.has(discovery.via) && (await isKnownUrl(url, store))) {
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
    // The article is stored, but the catalog or the webhook queue is unavailable: the next delivery finishes the ingest.
    const isStored = result.status !== "failed" && result.status !== "kept";
    await recordEnd(delivery, url, isStored ? result.stored : null, store);
    throw error;
  }
  const { code, message: reason, retryAfterSeconds, cause } = result.error;
  if (code === "internal-error") logBug(`the ingest of ${url}`, cause);
  if (delivery.body.waited !== null && attempt >= MAX_ATTEMPTS) {
    await worker.deadLetter({ reason: "All retries failed.", body: delivery.body });
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
  const ports = ingestPorts(worker);
  if (!delivery.isRedelivery) return ingest(request, ports);
  const crashes = await countCrashes(delivery, url, ports.store);
  const stored = await readUnpublishedArticle(url, delivery.id, ports.store);
  if (stored !== null) return resumeIngest(request, stored, ports);
  if (crashes < MAX_CRASHES) return ingest(request, ports);
  // A final failure: the page is not fetched again until a retry is requested.
  return giveUp(request, new IngestError("crashed", "The page crashed the process twice."), ports);
}
