import type { Message, MessageBatch } from "@cloudflare/workers-types";
import { mapConcurrently } from "../../src/concurrently.ts";
import { parseMessage } from "../messages/ingest-message.ts";
import { parseReExtract } from "../messages/re-extract-message.ts";
import { backoffSeconds } from "../platform/backoff.ts";
import type { Worker } from "../platform/env.ts";
import { log, logBug } from "../platform/log.ts";
import { recordEnd } from "./crash-count.ts";
import { type Delivery, deliveryOf } from "./delivery.ts";
import { ingestDelivery } from "./ingest-delivery.ts";
import { reExtractStep } from "./re-extract-step.ts";
import { requeue } from "./requeue.ts";
import { type Waiting, waitForHosts } from "./wait-for-hosts.ts";

/** Messages at once: while one page is parsed, others are being fetched. More would fill the isolate's 128 MB. */
const LANES = 3;

/**
 * Every message ends for itself: acknowledged when its page is stored or its failure recorded,
 * retried when a later attempt may succeed, requeued when its host is busy, dead-lettered when it is no valid
 * message. Nothing is thrown, because that would redeliver the whole batch.
 */
export async function consumeIngests(batch: MessageBatch<unknown>, worker: Worker): Promise<void> {
  const arrivals = batch.messages.map(arrivalOf);
  const waiting: Waiting<Delivery>[] = [];
  await mapConcurrently(LANES, arrivals.filter(isFirstDelivery), async (arrival) => {
    const wait = await consume(arrival, worker);
    if (wait !== null) waiting.push(wait);
  });
  // One of these may crash the process. Alone, it takes no other message with it.
  for (const arrival of arrivals) {
    const wait = isFirstDelivery(arrival) ? null : await consume(arrival, worker);
    if (wait !== null) await sendWaiting(wait, worker);
  }
  const late = await waitForHosts(waiting, (delivery) => consume(delivery, worker), worker);
  for (const wait of late) await sendWaiting(wait, worker);
}

/** Not an ingest: a re-extraction step, or nothing that is known. */
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

function isFirstDelivery({ attempt }: Delivery | Other): boolean {
  return attempt === 1;
}

/** Returns why the message has to wait; `null` when this delivery is done. */
async function consume(arrival: Delivery | Other, worker: Worker): Promise<Waiting<Delivery> | null> {
  return guarded(arrival, worker, async () => {
    if ("problem" in arrival) {
      await consumeOther(arrival, worker);
      return null;
    }
    const busy = await ingestDelivery(arrival, worker);
    return busy === null ? null : { item: arrival, busy, dueAt: worker.ports.clock.now().getTime() + busy.wait };
  });
}

async function sendWaiting({ item, busy }: Waiting<Delivery>, worker: Worker): Promise<void> {
  await guarded(item, worker, () => requeue(item, busy, worker));
}

async function guarded<T>(arrival: Delivery | Other, worker: Worker, work: () => Promise<T>): Promise<T | null> {
  const { message } = arrival;
  try {
    return await work();
  } catch (error) {
    logBug("queue", error);
    if (!("problem" in arrival)) await recordSurvival(arrival, worker);
    message.retry({ delaySeconds: backoffSeconds(message.attempts, null, worker.random()) });
    return null;
  }
}

/** The process has survived: this delivery is no crash. */
async function recordSurvival(delivery: Delivery, { ports }: Worker): Promise<void> {
  try {
    await recordEnd(delivery, delivery.body.url, null, ports.store);
  } catch (error) {
    logBug("queue", error);
  }
}

async function consumeOther({ message, problem }: Other, worker: Worker): Promise<void> {
  const step = parseReExtract(message.body);
  if (step !== null) {
    await reExtractStep(message, step, worker);
    return;
  }
  await worker.deadLetter({ reason: problem, body: message.body });
  log({ event: "message-refused", reason: problem });
  message.ack();
}
