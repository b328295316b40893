import type { Message, MessageBatch } from "@cloudflare/workers-types";
import type { IngestMessage } from "../src/ports.ts";
import { readFailure, recordFailure } from "../src/store/failures.ts";
import { storeUnreadableMessage } from "../src/store/unreadable-messages.ts";
import { failedEvent } from "../src/webhook/webhook-event.ts";
import { backoffSeconds } from "./backoff.ts";
import { forgetDeaths } from "./deaths.ts";
import type { Worker } from "./env.ts";
import { type DeadLetter, parseDeadLetter, parseMessage } from "./ingest-message.ts";
import { log, logBug } from "./log.ts";

/** What comes here will not be tried again; the bucket keeps what it was and why. */
export async function buryDeadLetters(batch: MessageBatch<unknown>, worker: Worker): Promise<void> {
  for (const message of batch.messages) await bury(message, worker);
}

async function bury(message: Message<unknown>, worker: Worker): Promise<void> {
  try {
    const letter = parseDeadLetter(message.body) ?? { reason: "Every retry was used up.", body: message.body };
    const { message: ingest } = parseMessage(letter.body);
    if (ingest === null) await buryUnreadable(letter, worker);
    else await buryIngest(ingest, letter.reason, worker);
    log({ event: "gave-up", url: ingest?.url ?? null, reason: letter.reason });
    message.ack();
  } catch (error) {
    logBug("dead-letters", error);
    message.retry({ delaySeconds: backoffSeconds(message.attempts, null, worker.random()) });
  }
}

/** The tries have left a record that says "later", unless each of them crashed. Now it says "never". */
async function buryIngest(ingest: IngestMessage, reason: string, worker: Worker): Promise<void> {
  const { store, clock } = worker.ports;
  const last = await readFailure(ingest.url, store);
  const { code, message } = last ?? { code: "gave-up" as const, message: reason };
  if (last === null || last.retryable) {
    const told = last === null ? reason : `${reason} The last try: ${code}. ${message}`;
    const { url, discovery } = ingest;
    await recordFailure({ url, discovery, code: "gave-up", message: told, at: clock.now().toISOString() }, store);
  }
  const failure = await readFailure(ingest.url, store);
  if (failure !== null) await worker.catalog.recordFailures([failure]);
  await forgetDeaths(ingest.url, store);
  await worker.announce(failedEvent(ingest.url, code, message, new Date(last?.lastAt ?? clock.now())));
}

async function buryUnreadable(letter: DeadLetter, worker: Worker): Promise<void> {
  const { store, clock } = worker.ports;
  await storeUnreadableMessage({ reason: letter.reason, body: letter.body, at: clock.now().toISOString() }, store);
}
