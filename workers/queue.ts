import type { Message, MessageBatch } from "@cloudflare/workers-types";
import { mapConcurrently } from "../src/concurrently.ts";
import { backoffSeconds } from "./backoff.ts";
import { noteEnd } from "./deaths.ts";
import { type Delivery, deliveryOf } from "./delivery.ts";
import type { Worker } from "./env.ts";
import { ingestDelivery } from "./ingest-delivery.ts";
import { parseMessage } from "./ingest-message.ts";
import { log, logBug } from "./log.ts";
import { parseReplay } from "./replay-message.ts";
import { replayStep } from "./replay-step.ts";
import { sendAgain } from "./send-again.ts";
import { takeTurns, type Waiting } from "./take-turns.ts";

/** While one page is parsed, others are on their way. More at once would fill the isolate's 128 MB. */
const LANES = 3;

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
  await guarded(item, worker, () => sendAgain(item, busy, worker));
}

async function guarded<T>(arrival: Delivery | Other, worker: Worker, work: () => Promise<T>): Promise<T | null> {
  const { message } = arrival;
  try {
    return await work();
  } catch (error) {
    logBug("queue", error);
    if (!("problem" in arrival)) await noteAlive(arrival, worker);
    message.retry({ delaySeconds: backoffSeconds(message.attempts, null, worker.random()) });
    return null;
  }
}

/** Whatever was away, the process was not: this delivery is no death. */
async function noteAlive(delivery: Delivery, { ports }: Worker): Promise<void> {
  try {
    await noteEnd(delivery, delivery.body.url, null, ports.store);
  } catch (error) {
    logBug("queue", error);
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
