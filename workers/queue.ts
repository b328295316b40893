import type { Message, MessageBatch } from "@cloudflare/workers-types";
import type { IngestRequest } from "../src/article.ts";
import { indexOutcome } from "../src/catalog/index-outcome.ts";
import { mapConcurrently } from "../src/concurrently.ts";
import { IngestError } from "../src/errors.ts";
import { type IngestOutcome, ingest } from "../src/ingest.ts";
import type { IngestMessage } from "../src/ports.ts";
import { recordFailure } from "../src/store/failures.ts";
import { backoffSeconds } from "./backoff.ts";
import { countDeaths, forgetDeaths, MAX_DEATHS } from "./deaths.ts";
import type { Worker } from "./env.ts";
import { eventOf } from "./event-of.ts";
import { parseMessage } from "./ingest-message.ts";
import { log, logBug } from "./log.ts";
import { logOutcome } from "./log-outcome.ts";
import { parseReplay } from "./replay-message.ts";
import { replayStep } from "./replay-step.ts";

/** While one page is parsed, others are on their way. More at once would fill the isolate's 128 MB. */
const LANES = 3;

/**
 * Every message ends for itself: acknowledged when its page is stored or its failure recorded,
 * retried when a later try may succeed, put aside when it is no message at all. Nothing is thrown,
 * because that would bring back the whole batch.
 */
export async function consumeIngests(batch: MessageBatch<unknown>, worker: Worker): Promise<void> {
  const firstTries = batch.messages.filter(({ attempts }) => attempts === 1);
  await mapConcurrently(LANES, firstTries, (message) => consume(message, worker));
  // One of these may end the process. It takes no other with it.
  for (const message of batch.messages) if (message.attempts > 1) await consume(message, worker);
}

async function consume(message: Message<unknown>, worker: Worker): Promise<void> {
  try {
    const replay = parseReplay(message.body);
    const parsed = parseMessage(message.body);
    if (replay !== null) await replayStep(message, replay, worker);
    else if (parsed.problem !== null) await putAside(message, parsed.problem, worker);
    else await ingestMessage(message, parsed.message, worker);
  } catch (error) {
    logBug("queue", error);
    message.retry({ delaySeconds: backoffSeconds(message.attempts, null, worker.random()) });
  }
}

async function putAside(message: Message<unknown>, problem: string, worker: Worker): Promise<void> {
  await worker.putAside({ reason: problem, body: message.body });
  log({ event: "message-refused", reason: problem });
  message.ack();
}

async function ingestMessage(message: Message<unknown>, body: IngestMessage, worker: Worker): Promise<void> {
  const request = { ...body, html: null };
  const deaths = message.attempts === 1 ? 0 : await countDeaths(message, body.url, worker.ports.store);
  const outcome = deaths < MAX_DEATHS ? await ingest(request, worker.ports) : await setAside(body, worker);
  await indexOutcome(body.url, outcome, worker.ports.store, worker.catalog);
  if (outcome.status === "stored" || !outcome.error.retryable) {
    await settle(message, request, outcome, worker);
    return;
  }
  const { code, message: reason, retryAfterSeconds } = outcome.error;
  const delaySeconds = backoffSeconds(message.attempts, retryAfterSeconds, worker.random());
  log({ event: "retrying", url: body.url, code, message: reason, attempt: message.attempts, delaySeconds });
  message.retry({ delaySeconds });
}

/** The page is not looked at again; `retry` puts it back onto the queue. */
async function setAside({ url, discovery }: IngestMessage, { ports }: Worker): Promise<IngestOutcome> {
  const error = new IngestError("crashed", "The page ended the process that worked on it, twice.");
  const at = ports.clock.now().toISOString();
  await recordFailure({ url, discovery, code: error.code, message: error.message, at }, ports.store);
  return { status: "failed", error };
}

/** All is written: subscribers are told, and the message has done its work. */
async function settle(
  message: Message<unknown>,
  request: IngestRequest,
  outcome: IngestOutcome,
  worker: Worker,
): Promise<void> {
  logOutcome(request, outcome);
  await worker.announce(eventOf(request, outcome, message.attempts > 1, worker.ports.clock.now()));
  if (message.attempts > 1) await forgetDeaths(request.url, worker.ports.store);
  message.ack();
}
