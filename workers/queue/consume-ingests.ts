import type { Message, MessageBatch } from "@cloudflare/workers-types";
import type { HostBusyError } from "../../src/politeness/host-busy.ts";
import { MAX_WAIT_MS } from "../../src/politeness/max-waits.ts";
import type { PageFetcher } from "../../src/ports/page-fetcher.ts";
import { type LogGroup, type LogMember, openLogGroup } from "../../src/store/log-group.ts";
import { parseCompletion } from "../messages/completion-message.ts";
import { parseMessage } from "../messages/ingest-message.ts";
import { parseReExtract } from "../messages/re-extract-message.ts";
import { backoffSeconds } from "../platform/backoff.ts";
import { log, logBug } from "../platform/log.ts";
import type { Worker } from "../platform/worker.ts";
import { completeDeletionOf } from "./complete-deletion.ts";
import { recordEnd } from "./crash-count.ts";
import { type Delivery, deliveryOf } from "./delivery.ts";
import { ingestDelivery } from "./ingest-delivery.ts";
import { type Lanes, openLanes } from "./lanes.ts";
import { reExtractStep } from "./re-extract-step.ts";
import { requeue } from "./requeue.ts";

/** Concurrent messages: while one page is parsed, others are fetched. More would exceed the isolate's 128 MB. */
const LANES = 3;
/** UTF-16 code units of HTML: ten such pages take 20 MB with their bytes. Most pages have a third. */
const MAX_WAITING_CHARS = 1_000_000;

/**
 * Settles each message separately: acknowledged when its page is stored or its failure recorded, retried when a later
 * attempt may succeed, requeued when its host is busy, dead-lettered when it is invalid. Never throws, because that
 * would redeliver the whole batch.
 */
export async function consumeIngests(batch: MessageBatch<unknown>, worker: Worker): Promise<void> {
  const arrivals = batch.messages.map(arrivalOf);
  const lanes = openLanes(LANES);
  const { store, clock } = worker.ports;
  const group = openLogGroup(store, clock, (wait) => lanes.yieldLane(wait));
  await Promise.all(arrivals.filter(isFirstDelivery).map((arrival) => consumeOrWait(arrival, lanes, group, worker)));
  // A redelivered message may crash the process. Processed last and alone, it affects no other message.
  for (const arrival of arrivals) {
    if (isFirstDelivery(arrival)) continue;
    const busy = await consume(arrival, worker);
    if (busy !== null) await sendWaiting(arrival, busy, worker);
  }
}

/** Waits for a busy host without occupying a lane, for a limited time; then requeues the message. */
async function consumeOrWait(arrival: Delivery | Other, lanes: Lanes, group: LogGroup, worker: Worker): Promise<void> {
  const until = worker.ports.clock.now().getTime() + MAX_WAIT_MS.queueMessageInBatch;
  for (;;) {
    const busy = await consumeInGroup(arrival, lanes, group, worker);
    if (busy === null) return;
    if (worker.ports.clock.now().getTime() + busy.wait > until) return sendWaiting(arrival, busy, worker);
    await worker.sleep(busy.wait);
  }
}

/** Consumes a message as a member of the group: from now on, other members wait for its log line. */
async function consumeInGroup(
  arrival: Delivery | Other,
  lanes: Lanes,
  group: LogGroup,
  worker: Worker,
): Promise<HostBusyError | null> {
  const member = group.join();
  const { ports } = worker;
  const fetcher = hurryIfLarge(ports.fetcher, member);
  try {
    return await lanes.run(() => consume(arrival, { ...worker, ports: { ...ports, fetcher, store: member.store } }));
  } finally {
    member.leave();
  }
}

/** A large page is not kept in memory while its log line waits for others. */
function hurryIfLarge(fetcher: PageFetcher, member: LogMember): PageFetcher {
  return {
    async fetchPage(...request) {
      const page = await fetcher.fetchPage(...request);
      if (page.html.length > MAX_WAITING_CHARS) member.hurry();
      return page;
    },
  };
}

/** Not an ingest: a completion of a deletion, a re-extraction step or an invalid message. */
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

/** Returns the reason why the message has to wait; `null` when it is settled. */
async function consume(arrival: Delivery | Other, worker: Worker): Promise<HostBusyError | null> {
  return guarded(arrival, worker, async () => {
    if ("problem" in arrival) {
      await consumeOther(arrival, worker);
      return null;
    }
    return ingestDelivery(arrival, worker);
  });
}

async function sendWaiting(arrival: Delivery | Other, busy: HostBusyError, worker: Worker): Promise<void> {
  if (!("problem" in arrival)) await guarded(arrival, worker, () => requeue(arrival, busy, worker));
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

/** Records that the process survived this delivery, so that it does not count as a crash. */
async function recordSurvival(delivery: Delivery, { ports }: Worker): Promise<void> {
  try {
    await recordEnd(delivery, delivery.body.url, null, ports.store);
  } catch (error) {
    logBug("queue", error);
  }
}

async function consumeOther({ message, problem }: Other, worker: Worker): Promise<void> {
  const completion = parseCompletion(message.body);
  if (completion !== null) {
    await completeDeletionOf(message, completion, worker);
    return;
  }
  const step = parseReExtract(message.body);
  if (step !== null) {
    await reExtractStep(message, step, worker);
    return;
  }
  await worker.deadLetter({ reason: problem, body: message.body });
  log({ event: "message-refused", reason: problem });
  message.ack();
}
