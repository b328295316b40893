import type { Message, MessageBatch } from "@cloudflare/workers-types";
import type { IngestRequest } from "../src/article.ts";
import { indexOutcome } from "../src/catalog/index-outcome.ts";
import { mapConcurrently } from "../src/concurrently.ts";
import { IngestError } from "../src/errors.ts";
import { type IngestOutcome, ingest } from "../src/ingest.ts";
import { HostBusyError } from "../src/manners/host-busy.ts";
import { recordFailure } from "../src/store/failures.ts";
import { versionsSince } from "../src/store/list-versions.ts";
import { storedEvent, type WebhookEvent } from "../src/webhook/webhook-event.ts";
import { backoffSeconds } from "./backoff.ts";
import { countDeaths, forgetDeaths, MAX_DEATHS } from "./deaths.ts";
import { type Delivery, deliveryOf } from "./delivery.ts";
import type { Worker } from "./env.ts";
import { eventOf } from "./event-of.ts";
import { parseMessage } from "./ingest-message.ts";
import { log, logBug } from "./log.ts";
import { logOutcome } from "./log-outcome.ts";
import { parseReplay } from "./replay-message.ts";
import { replayStep } from "./replay-step.ts";
import { sendAgain } from "./send-again.ts";
import { takeTurns, type Waiting } from "./take-turns.ts";

/** While one page is parsed, others are on their way. More at once would fill the isolate's 128 MB. */
const LANES = 3;

/** Tries of a message that is sent again in between; the platform counts those of each message, and wrangler.toml says the same. */
export const MAX_TRIES = 11;

/**
 * Every message ends for itself: acknowledged when its page is stored or its failure recorded,
 * retried when a later try may succeed, sent again when its host has no time, put aside when it is no
 * message at all. Nothing is thrown, because that would bring back the whole batch.
 */
export async function consumeIngests(batch: MessageBatch<unknown>, worker: Worker): Promise<void> {
  const arrivals = batch.messages.map(arrivalOf);
  const waiting: Waiting<Delivery>[] = [];
  await mapConcurrently(LANES, arrivals.filter(isFirstTry), async (arrival) => {
    const wait = await consume(arrival, worker);
    if (wait !== null) waiting.push(wait);
  });
  // One of these may end the process. It takes no other with it.
  for (const arrival of arrivals) {
    const wait = isFirstTry(arrival) ? null : await consume(arrival, worker);
    if (wait !== null) await sendWaiting(wait, worker);
  }
  const late = await takeTurns(waiting, (delivery) => consume(delivery, worker), worker);
  for (const wait of late) await sendWaiting(wait, worker);
}

/** What is no message for an ingest: a step of a replay, or nothing that we know. */
interface Other {
  readonly message: Message<unknown>;
  readonly attempt: number;
  readonly problem: string;
}

function arrivalOf(message: Message<unknown>): Delivery | Other {
  const parsed = parseMessage(message.body);
  if (parsed.problem === null) return deliveryOf(message, parsed.message);
  return { message, attempt: message.attempts, problem: parsed.problem };
}

function isFirstTry({ attempt }: Delivery | Other): boolean {
  return attempt === 1;
}

/** Answers why the message has to wait; `null` when it is done with, for this time. */
async function consume(arrival: Delivery | Other, worker: Worker): Promise<Waiting<Delivery> | null> {
  return guarded(arrival.message, worker, async () => {
    if ("problem" in arrival) {
      await consumeOther(arrival, worker);
      return null;
    }
    const busy = await ingestDelivery(arrival, worker);
    return busy === null ? null : { item: arrival, busy, dueAt: worker.ports.clock.now().getTime() + busy.wait };
  });
}

async function sendWaiting({ item, busy }: Waiting<Delivery>, worker: Worker): Promise<void> {
  await guarded(item.message, worker, () => sendAgain(item, busy, worker));
}

async function guarded<T>(message: Message<unknown>, worker: Worker, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    logBug("queue", error);
    message.retry({ delaySeconds: backoffSeconds(message.attempts, null, worker.random()) });
    return null;
  }
}

async function consumeOther({ message, problem }: Other, worker: Worker): Promise<void> {
  const replay = parseReplay(message.body);
  if (replay !== null) {
    await replayStep(message, replay, worker);
    return;
  }
  await worker.putAside({ reason: problem, body: message.body });
  log({ event: "message-refused", reason: problem });
  message.ack();
}

async function ingestDelivery(delivery: Delivery, worker: Worker): Promise<HostBusyError | null> {
  const { message, attempt, isRedelivery } = delivery;
  const { url, discovery } = delivery.body;
  const request = { url, discovery, html: null };
  const { store } = worker.ports;
  const deaths = isRedelivery ? await countDeaths(delivery, url, store) : 0;
  const outcome = deaths < MAX_DEATHS ? await ingest(request, worker.ports) : await setAside(request, worker);
  if (outcome.status === "failed" && outcome.error instanceof HostBusyError) return outcome.error;
  await indexOutcome(url, outcome, store, worker.catalog);
  if (outcome.status === "stored" || !outcome.error.retryable) {
    await settle(delivery, request, outcome, worker);
    return null;
  }
  const { code, message: reason, retryAfterSeconds } = outcome.error;
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
