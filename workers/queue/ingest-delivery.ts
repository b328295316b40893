import type { IngestRequest, StoredArticle } from "../../src/article.ts";
import { IngestError } from "../../src/errors.ts";
import { indexOutcome } from "../../src/ingest/index-outcome.ts";
import { type IngestOutcome, ingest } from "../../src/ingest/ingest.ts";
import { HostBusyError } from "../../src/politeness/host-busy.ts";
import { recordFailure } from "../../src/store/failures.ts";
import { versionsSince } from "../../src/store/list-versions.ts";
import { storedEvent, type WebhookEvent } from "../../src/webhook/webhook-event.ts";
import { backoffSeconds } from "../platform/backoff.ts";
import type { Worker } from "../platform/env.ts";
import { log, logBug } from "../platform/log.ts";
import { logOutcome } from "../platform/log-outcome.ts";
import { eventOf } from "../webhooks/event-of.ts";
import { clearCrashCount, countCrashes, MAX_CRASHES, readUnpublishedArticle, recordEnd } from "./crash-count.ts";
import type { Delivery } from "./delivery.ts";

/** Attempts at a message with requeues in between. The platform counts those of each message; wrangler.toml sets the same limit. */
export const MAX_ATTEMPTS = 11;

/**
 * Ingests what a message asks for, and settles the message: acknowledged, retried, or dead-lettered after its last
 * attempt. When its host is busy, nothing is done and the reason is returned.
 */
export async function ingestDelivery(delivery: Delivery, worker: Worker): Promise<HostBusyError | null> {
  const { message, attempt, isRedelivery } = delivery;
  const { url, discovery } = delivery.body;
  const request = { url, discovery, html: null };
  const { store } = worker.ports;
  const crashes = isRedelivery ? await countCrashes(delivery, url, store) : 0;
  const stored = isRedelivery ? await readUnpublishedArticle(url, delivery.id, store) : null;
  const outcome = await outcomeOf(request, crashes, stored, worker);
  if (outcome.status === "failed" && outcome.error instanceof HostBusyError) return outcome.error;
  try {
    await indexOutcome(url, outcome, store, worker.catalog);
    if (outcome.status === "stored" || !outcome.error.retryable) {
      await settle(delivery, request, outcome, worker);
      return null;
    }
  } catch (error) {
    // The article is stored. The catalog or the webhook queue is unavailable, and hears of it at the next delivery.
    const hasNews = outcome.status === "stored" && outcome.kind !== "kept";
    await recordEnd(delivery, url, hasNews ? outcome.stored : null, store);
    throw error;
  }
  const { code, message: reason, retryAfterSeconds, cause } = outcome.error;
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

/** What an earlier attempt has stored is not fetched again. */
async function outcomeOf(
  request: IngestRequest,
  crashes: number,
  stored: StoredArticle | null,
  worker: Worker,
): Promise<IngestOutcome> {
  if (stored !== null) return { status: "stored", kind: "unchanged", stored, mended: false };
  return crashes < MAX_CRASHES ? ingest(request, worker.ports) : giveUp(request, worker);
}

/** The page is not fetched again until somebody asks for a retry. */
async function giveUp({ url, discovery }: IngestRequest, { ports }: Worker): Promise<IngestOutcome> {
  const error = new IngestError("crashed", "The page crashed the process that worked on it, twice.");
  const at = ports.clock.now().toISOString();
  await recordFailure({ url, discovery, code: error.code, message: error.message, at }, ports.store);
  return { status: "failed", error };
}

/** All is written: events are published, and the message is acknowledged. */
async function settle(
  delivery: Delivery,
  request: IngestRequest,
  outcome: IngestOutcome,
  worker: Worker,
): Promise<void> {
  const { message, attempt } = delivery;
  logOutcome(request, outcome);
  const event = eventOf(request, outcome, attempt > 1, worker.ports.clock.now());
  for (const missed of await eventsBefore(delivery, worker)) {
    if (missed.id !== event?.id) await worker.publish(missed);
  }
  await worker.publish(event);
  if (attempt > 1) await clearCrashCount(request.url, worker.ports.store);
  message.ack();
}

/** What an earlier attempt has stored and may not have published: this one may have ended otherwise. */
async function eventsBefore({ body, attempt, sentAt }: Delivery, worker: Worker): Promise<readonly WebhookEvent[]> {
  if (attempt === 1) return [];
  return (await versionsSince(body.url, sentAt.toISOString(), worker.ports.store)).map(storedEvent);
}
