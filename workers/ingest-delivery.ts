import type { IngestRequest, StoredArticle } from "../src/article.ts";
import { IngestError } from "../src/errors.ts";
import { indexOutcome } from "../src/ingest/index-outcome.ts";
import { type IngestOutcome, ingest } from "../src/ingest/ingest.ts";
import { HostBusyError } from "../src/politeness/host-busy.ts";
import { recordFailure } from "../src/store/failures.ts";
import { versionsSince } from "../src/store/list-versions.ts";
import { storedEvent, type WebhookEvent } from "../src/webhook/webhook-event.ts";
import { backoffSeconds } from "./backoff.ts";
import { countDeaths, forgetDeaths, MAX_DEATHS, noteEnd, readUntoldArticle } from "./deaths.ts";
import type { Delivery } from "./delivery.ts";
import type { Worker } from "./env.ts";
import { eventOf } from "./event-of.ts";
import { log, logBug } from "./log.ts";
import { logOutcome } from "./log-outcome.ts";

/** Tries of a message that is sent again in between; the platform counts those of each message, and wrangler.toml says the same. */
export const MAX_TRIES = 11;

/**
 * Ingests what a message asks for, and ends the message: acknowledged, retried, or put aside after its last try.
 * Answers why its host has no time instead, when that is so; then nothing has been done.
 */
export async function ingestDelivery(delivery: Delivery, worker: Worker): Promise<HostBusyError | null> {
  const { message, attempt, isRedelivery } = delivery;
  const { url, discovery } = delivery.body;
  const request = { url, discovery, html: null };
  const { store } = worker.ports;
  const deaths = isRedelivery ? await countDeaths(delivery, url, store) : 0;
  const stored = isRedelivery ? await readUntoldArticle(url, delivery.id, store) : null;
  const outcome = await outcomeOf(request, deaths, stored, worker);
  if (outcome.status === "failed" && outcome.error instanceof HostBusyError) return outcome.error;
  try {
    await indexOutcome(url, outcome, store, worker.catalog);
    if (outcome.status === "stored" || !outcome.error.retryable) {
      await settle(delivery, request, outcome, worker);
      return null;
    }
  } catch (error) {
    // The article is stored. What is away now, the catalog or the queue of the webhooks, hears of it the next time.
    const hasNews = outcome.status === "stored" && outcome.kind !== "kept";
    await noteEnd(delivery, url, hasNews ? outcome.stored : null, store);
    throw error;
  }
  const { code, message: reason, retryAfterSeconds, cause } = outcome.error;
  if (code === "internal-error") logBug(`the ingest of ${url}`, cause);
  if (delivery.body.waited !== null && attempt >= MAX_TRIES) {
    await worker.putAside({ reason: "Every retry was used up.", body: delivery.body });
    message.ack();
    return null;
  }
  const delaySeconds = backoffSeconds(attempt, retryAfterSeconds, worker.random());
  log({ event: "retrying", url, code, message: reason, attempt, delaySeconds });
  message.retry({ delaySeconds });
  return null;
}

/** What an earlier try has stored need not be fetched again. */
async function outcomeOf(
  request: IngestRequest,
  deaths: number,
  stored: StoredArticle | null,
  worker: Worker,
): Promise<IngestOutcome> {
  if (stored !== null) return { status: "stored", kind: "unchanged", stored, mended: false };
  return deaths < MAX_DEATHS ? ingest(request, worker.ports) : setAside(request, worker);
}

/** The page is not looked at again; `retry` puts it back onto the queue. */
async function setAside({ url, discovery }: IngestRequest, { ports }: Worker): Promise<IngestOutcome> {
  const error = new IngestError("crashed", "The page ended the process that worked on it, twice.");
  const at = ports.clock.now().toISOString();
  await recordFailure({ url, discovery, code: error.code, message: error.message, at }, ports.store);
  return { status: "failed", error };
}

/** All is written: subscribers are told, and the message has done its work. */
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
    if (missed.id !== event?.id) await worker.announce(missed);
  }
  await worker.announce(event);
  if (attempt > 1) await forgetDeaths(request.url, worker.ports.store);
  message.ack();
}

/** What an earlier try at the message has stored, and may not have told: this one may have ended otherwise. */
async function eventsBefore({ body, attempt, sentAt }: Delivery, worker: Worker): Promise<readonly WebhookEvent[]> {
  if (attempt === 1) return [];
  return (await versionsSince(body.url, sentAt.toISOString(), worker.ports.store)).map(storedEvent);
}
