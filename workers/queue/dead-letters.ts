import type { Message, MessageBatch } from "@cloudflare/workers-types";
import { asFailure } from "../../src/errors.ts";
import { resumeIngest } from "../../src/ingest/ingest.ts";
import type { IngestMessage } from "../../src/ports/ingest-queue.ts";
import { readFailure, recordFailure } from "../../src/store/failures.ts";
import { storeUnreadableMessage } from "../../src/store/unreadable-messages.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { failedEvent } from "../../src/webhook/webhook-event.ts";
import { type DeadLetter, parseDeadLetter, parseMessage } from "../messages/ingest-message.ts";
import { backoffSeconds } from "../platform/backoff.ts";
import { ingestPorts } from "../platform/ingest-ports.ts";
import { log, logBug } from "../platform/log.ts";
import type { Worker } from "../platform/worker.ts";
import { clearCrashCount, readUnpublishedArticle } from "./crash-count.ts";

/** Must equal `max_retries` of this queue in wrangler.toml. */
const MAX_RETRIES = 10;

/** Records each dead letter in the bucket: as a final failure of its URL, or as an unreadable message. */
export async function fileDeadLetters(batch: MessageBatch<unknown>, worker: Worker): Promise<void> {
  for (const message of batch.messages) await file(message, worker);
}

async function file(message: Message<unknown>, worker: Worker): Promise<void> {
  const letter = parseDeadLetter(message.body) ?? { reason: "All retries failed.", body: message.body };
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

/** Last resort: stores a message unchanged when it cannot be recorded under its URL. */
async function fileAsIs(letter: DeadLetter, worker: Worker): Promise<boolean> {
  try {
    await fileUnreadable(letter, worker);
    return true;
  } catch (error) {
    logBug("dead-letters", error);
    return false;
  }
}

/** Makes the failure final. The attempts left a retryable failure record, unless every one of them crashed. */
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
    const detail = last === null ? reason : `${reason} The last attempt: ${code}. ${message}`;
    const { url, discovery } = ingest;
    await recordFailure({ url, discovery, code: "gave-up", message: detail, at: clock.now().toISOString() }, store);
  }
  const failure = await readFailure(ingest.url, store);
  if (failure !== null) await worker.catalog.recordFailures([failure]);
  await clearCrashCount(ingest.url, store);
  await worker.publish(failedEvent(ingest.url, code, message, new Date(last?.lastAt ?? clock.now())));
}

/** For an article that was stored while the catalog or the webhook queue was unavailable at every delivery. */
async function publishStored(message: IngestMessage, stored: StoredArticle, worker: Worker): Promise<void> {
  const { url, discovery } = message;
  const request = { url, discovery, retrySince: stored.version.firstSeen };
  const { unfinished } = await resumeIngest(request, stored, ingestPorts(worker));
  if (unfinished !== null) throw unfinished;
  await clearCrashCount(url, worker.ports.store);
}

async function fileUnreadable(letter: DeadLetter, worker: Worker): Promise<void> {
  const { store, clock } = worker.ports;
  await storeUnreadableMessage({ reason: letter.reason, body: letter.body, at: clock.now().toISOString() }, store);
}
