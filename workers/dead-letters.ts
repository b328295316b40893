import type { Message, MessageBatch } from "@cloudflare/workers-types";
import type { StoredArticle } from "../src/article.ts";
import { asFailure } from "../src/errors.ts";
import type { IngestMessage } from "../src/ports/ingest-queue.ts";
import { readFailure, recordFailure } from "../src/store/failures.ts";
import { storeUnreadableMessage } from "../src/store/unreadable-messages.ts";
import { failedEvent, storedEvent } from "../src/webhook/webhook-event.ts";
import { backoffSeconds } from "./backoff.ts";
import { forgetDeaths, readUntoldArticle } from "./deaths.ts";
import type { Worker } from "./env.ts";
import { type DeadLetter, parseDeadLetter, parseMessage } from "./ingest-message.ts";
import { log, logBug } from "./log.ts";

/** Deliveries after the first, as wrangler.toml sets them for this queue. */
const MAX_RETRIES = 10;

/** What comes here will not be tried again; the bucket keeps what it was and why. */
export async function buryDeadLetters(batch: MessageBatch<unknown>, worker: Worker): Promise<void> {
  for (const message of batch.messages) await bury(message, worker);
}

async function bury(message: Message<unknown>, worker: Worker): Promise<void> {
  const letter = parseDeadLetter(message.body) ?? { reason: "Every retry was used up.", body: message.body };
  const { message: ingest } = parseMessage(letter.body);
  try {
    if (ingest === null) await buryUnreadable(letter, worker);
    else await buryIngest(ingest, letter.reason, worker);
    log({ event: "gave-up", url: ingest?.url ?? null, reason: letter.reason });
    message.ack();
  } catch (error) {
    logBug("dead-letters", error);
    const isTemporary = asFailure(error).code === "storage-unavailable" && message.attempts <= MAX_RETRIES;
    if (!isTemporary && (await buryAsItIs(letter, worker))) message.ack();
    else message.retry({ delaySeconds: backoffSeconds(message.attempts, null, worker.random()) });
  }
}

/** The last resort: whatever cannot be filed under its URL is kept as it is. */
async function buryAsItIs(letter: DeadLetter, worker: Worker): Promise<boolean> {
  try {
    await buryUnreadable(letter, worker);
    return true;
  } catch (error) {
    logBug("dead-letters", error);
    return false;
  }
}

/** The tries have left a record that says "later", unless each of them crashed. Now it says "never". */
async function buryIngest(ingest: IngestMessage, reason: string, worker: Worker): Promise<void> {
  const { store, clock } = worker.ports;
  const last = await readFailure(ingest.url, store);
  const stored = await readUntoldArticle(ingest.url, null, store);
  if (stored !== null && (last === null || last.lastAt <= stored.version.lastChecked)) {
    await tellStored(ingest.url, stored, worker);
    return;
  }
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

/** The article was stored; only the catalog or the queue of the webhooks was away, all the time that it came. */
async function tellStored(url: string, stored: StoredArticle, worker: Worker): Promise<void> {
  await worker.catalog.indexArticles([stored]);
  await worker.announce(storedEvent(stored));
  await forgetDeaths(url, worker.ports.store);
}

async function buryUnreadable(letter: DeadLetter, worker: Worker): Promise<void> {
  const { store, clock } = worker.ports;
  await storeUnreadableMessage({ reason: letter.reason, body: letter.body, at: clock.now().toISOString() }, store);
}
