import { indexPassages } from "../passage-index/index-passages.ts";
import type { Catalog } from "../ports/catalog.ts";
import type { Clock } from "../ports/clock.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { Subscribers } from "../ports/subscribers.ts";
import { readFailure } from "../store/failures.ts";
import { createJson, readJson } from "../store/json-object.ts";
import { callOf, OUTBOX_PREFIX, outboxKey } from "../store/keys.ts";
import { versionsSince } from "../store/list-versions.ts";
import { findByUrl } from "../store/read-article.ts";
import { failedEvent, storedEvent, type WebhookEvent } from "../webhook/webhook-event.ts";
import { indexUrl } from "./index-outcome.ts";

/**
 * The outbox of requests that are not retried. Subscribers receive at least once every version that a request stores
 * and every URL that it gives up, wherever it crashes: before it begins, an entry in the bucket records that its URL
 * may have events from then on. The entry is deleted when all of them are published; remaining entries are flushed
 * later, from what the bucket holds. Repeating the request would not work: by then the article is unchanged.
 */
interface OutboxEntry {
  readonly url: string;
  readonly since: string;
}

interface FlushPorts {
  readonly store: ObjectStore;
  readonly clock: Clock;
  readonly catalog: Catalog | null;
  readonly subscribers: Subscribers | null;
  readonly passages: PassageIndex | null;
}

/** A call takes at most a minute, and its work after the response half a minute: older entries are unfinished. */
const MAX_CALL_MS = 300_000;
/** An entry takes about ten requests, and every Workers plan allows a thousand subrequests per invocation. */
const ENTRIES_PER_RUN = 100;

/**
 * Returns the key of a new entry.
 * @param since the request stores no version fetched before this time.
 * @param call distinguishes concurrent requests for one URL.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function writeOutboxEntry(url: string, since: Date, call: string, store: ObjectStore): Promise<string> {
  const key = outboxKey(since, call);
  await createJson<OutboxEntry>(key, { url, since: since.toISOString() }, store);
  return key;
}

/**
 * Publishes the events of unfinished requests. An entry that fails is moved behind all others for a later run: any number
 * of them do not stop the rest.
 * @param onBug called with each error.
 * @throws {IngestError} `storage-unavailable` when the entries cannot be listed.
 */
export async function flushOutbox(ports: FlushPorts, onBug: (error: unknown) => void): Promise<void> {
  const { objects } = await ports.store.list({ prefix: OUTBOX_PREFIX, after: null, limit: ENTRIES_PER_RUN });
  for (const { key } of objects) {
    try {
      await publishEntry(key, ports, onBug);
    } catch (error) {
      onBug(error);
      await moveToEnd(key, ports).catch(onBug);
    }
  }
}

/** The entry is stored first under its new key: after a crash there are two, whose events are published twice. */
async function moveToEnd(key: string, { store, clock }: FlushPorts): Promise<void> {
  const entry = (await readJson<OutboxEntry>(key, store))?.value;
  if (entry == null) return;
  await createJson(outboxKey(clock.now(), callOf(key)), entry, store);
  await store.delete(key);
}

async function publishEntry(key: string, ports: FlushPorts, onBug: (error: unknown) => void): Promise<void> {
  const { store, clock, catalog, subscribers, passages } = ports;
  const entry = (await readJson<OutboxEntry>(key, store))?.value;
  if (entry == null) {
    onBug(new SyntaxError(`${key} is not valid JSON: the URL of this outbox entry is lost`));
    await store.delete(key);
    return;
  }
  if (clock.now().getTime() - Date.parse(entry.since) < MAX_CALL_MS) return;
  if (catalog !== null) await indexUrl(entry.url, store, catalog);
  if (subscribers !== null) for (const event of await eventsSince(entry, store)) await subscribers.publish(event);
  const article = passages === null ? null : await findByUrl(entry.url, store);
  if (passages !== null && article !== null) await indexPassages(article, store, passages);
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
