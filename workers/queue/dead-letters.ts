import type { Message, MessageBatch } from "@cloudflare/workers-types";
import type { StoredArticle } from "../../src/article.ts";
import { asFailure } from "../../src/errors.ts";
import { resumeIngest } from "../../src/ingest/ingest.ts";
import type { IngestMessage } from "../../src/ports/ingest-queue.ts";
import { readFailure, recordFailure } from "../../src/store/failures.ts";
import { storeUnreadableMessage } from "../../src/store/unreadable-messages.ts";
import { failedEvent } from "../../src/webhook/webhook-event.ts";
import { type DeadLetter, parseDeadLetter, parseMessage } from "../messages/ingest-message.ts";
import { backoffSeconds } from "../platform/backoff.ts";
import type { Worker } from "../platform/env.ts";
import { log, logBug } from "../platform/log.ts";
import { withFollowers } from "../platform/with-followers.ts";
import { clearCrashCount, readUnpublishedArticle } from "./crash-count.ts";

/** Deliveries after the first, as wrangler.toml sets them for this queue. */
const MAX_RETRIES = 10;

/** These messages will not be tried again; the bucket keeps what they were and why. */
export async function fileDeadLetters(batch: MessageBatch<unknown>, worker: Worker): Promise<void> {
  for (const message of batch.messages) await file(message, worker);
}

async function file(message: Message<unknown>, worker: Worker): Promise<void> {
  const letter = parseDeadLetter(message.body) ?? { reason: "Every retry was used up.", body: message.body };
  const { message: ingest } = parseMessage(letter.body);
  try {
    if (ingest === null) await fileUnreadable(letter, worker);
    else await fileIngest(ingest, letter.reason, worker);
    log({ event: "gave-up", url: ingest?.url ?? null, reason: letter.reason });
    message.ack();
  } catch (error) {
    logBug("dead-letters", error);
    const isTemporary = asFailure(error).code === "storage-unavailable" && message.attempts <= MAX_RETRIES;
    if (!isTemporary && (await fileAsIs(letter, worker))) message.ack();
    else message.retry({ delaySeconds: backoffSeconds(message.attempts, null, worker.random()) });
  }
}

/** The last resort: a message that cannot be filed under its URL is kept as it is. */
async function fileAsIs(letter: DeadLetter, worker: Worker): Promise<boolean> {
  try {
    await fileUnreadable(letter, worker);
    return true;
  } catch (error) {
    logBug("dead-letters", error);
    return false;
  }
}

/** The attempts have left a record that is retryable, unless each of them crashed. Now it is final. */
async function fileIngest(ingest: IngestMessage, reason: string, worker: Worker): Promise<void> {
  const { store, clock } = worker.ports;
  const last = await readFailure(ingest.url, store);
  const stored = await readUnpublishedArticle(ingest.url, null, store);
  if (stored !== null && (last === null || last.lastAt <= stored.version.lastChecked)) {
    await publishStored(ingest, stored, worker);
    return;
  }
  const { code, message } = last ?? { code: "gave-up" as const, message: reason };
  if (last === null || last.retryable) {
    const told = last === null ? reason : `${reason} The last attempt: ${code}. ${message}`;
    const { url, discovery } = ingest;
    await recordFailure({ url, discovery, code: "gave-up", message: told, at: clock.now().toISOString() }, store);
  }
  const failure = await readFailure(ingest.url, store);
  if (failure !== null) await worker.catalog.recordFailures([failure]);
  await clearCrashCount(ingest.url, store);
  await worker.publish(failedEvent(ingest.url, code, message, new Date(last?.lastAt ?? clock.now())));
}

/** The article was stored; only the catalog or the webhook queue was unavailable at every delivery. */
async function publishStored(message: IngestMessage, stored: StoredArticle, worker: Worker): Promise<void> {
  const { url, discovery } = message;
  const request = { url, discovery, retrySince: stored.version.firstSeen };
  const { unfinished } = await resumeIngest(request, stored, withFollowers(worker));
  if (unfinished !== null) throw unfinished;
  await clearCrashCount(url, worker.ports.store);
}

async function fileUnreadable(letter: DeadLetter, worker: Worker): Promise<void> {
  const { store, clock } = worker.ports;
  await storeUnreadableMessage({ reason: letter.reason, body: letter.body, at: clock.now().toISOString() }, store);
}
