import { indexUrl } from "../../src/ingest/index-outcome.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { readFailure } from "../../src/store/failures.ts";
import { createJson, readIfWhole } from "../../src/store/json-object.ts";
import { OUTBOX_PREFIX, outboxKey } from "../../src/store/keys.ts";
import { versionsSince } from "../../src/store/list-versions.ts";
import { urlRefusal } from "../../src/url/url-refusal.ts";
import { failedEvent, storedEvent, type WebhookEvent } from "../../src/webhook/webhook-event.ts";
import type { Worker } from "../platform/env.ts";
import { logBug } from "../platform/log.ts";

/**
 * The webhook outbox of HTTP calls: subscribers hear at least once of every version that a call stores and every URL
 * that it gives up, wherever the call breaks off. Before a call begins, an entry in the bucket says that its URL may
 * have events from now on. The entry is deleted when all of them are published; those left behind are flushed by the
 * cron trigger, from what the bucket holds. Repeating the call would not do: by then the article is unchanged. A queue
 * message needs no entry, because it is redelivered.
 */
interface OutboxEntry {
  readonly url: string;
  readonly since: string;
}

/** Milliseconds. A call ends within a minute, and its work after the response within half of one more. */
const MAX_CALL_MS = 300_000;
/** An entry takes some ten requests, and every plan of Workers allows a thousand subrequests an invocation. */
const ENTRIES_PER_RUN = 100;

/**
 * Returns the key of the entry; `null` when there are no subscribers, or the bucket does not keep such a URL.
 *
 * @throws {IngestError} `storage-unavailable`, before anything has begun.
 */
export async function openOutboxEntry(url: string, { config, ports }: Worker): Promise<string | null> {
  if (config.webhooks.endpoints.length === 0 || urlRefusal(url, ports.urlPolicy) !== null) return null;
  return writeEntry(url, ports);
}

/** Keeps an entry for a call whose article is stored and not yet in the catalog. */
export async function keepOutboxEntry(url: string, { ports }: Worker): Promise<void> {
  await writeEntry(url, ports);
}

async function writeEntry(url: string, { clock, store }: Worker["ports"]): Promise<string> {
  const since = clock.now();
  const key = outboxKey(since, crypto.randomUUID());
  await createJson<OutboxEntry>(key, { url, since: since.toISOString() }, store);
  return key;
}

/** Publishes what calls have left unpublished. An entry that fails again waits for the next run, and stops no other. */
export async function flushOutbox(worker: Worker): Promise<void> {
  const { store } = worker.ports;
  const { objects } = await store.list({ prefix: OUTBOX_PREFIX, after: null, limit: ENTRIES_PER_RUN });
  for (const { key } of objects) {
    try {
      await publishEntry(key, worker);
    } catch (error) {
      logBug("outbox", error);
    }
  }
}

async function publishEntry(key: string, worker: Worker): Promise<void> {
  const { store, clock } = worker.ports;
  const entry = (await readIfWhole<OutboxEntry>(key, store))?.value;
  if (entry == null) {
    logBug("outbox", new SyntaxError(`${key} is not JSON: which URL it was for is lost`));
    await store.delete(key);
    return;
  }
  if (clock.now().getTime() - Date.parse(entry.since) < MAX_CALL_MS) return;
  await indexUrl(entry.url, store, worker.catalog);
  for (const event of await eventsSince(entry, store)) await worker.publish(event);
  await store.delete(key);
}

/** In the order in which they happened. */
async function eventsSince({ url, since }: OutboxEntry, store: ObjectStore): Promise<WebhookEvent[]> {
  const events = (await versionsSince(url, since, store)).map(storedEvent);
  const failure = await readFailure(url, store);
  if (failure !== null && !failure.retryable && failure.lastAt >= since)
    events.push(failedEvent(failure.url, failure.code, failure.message, new Date(failure.lastAt)));
  return events;
}
