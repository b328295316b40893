import { indexUrl } from "../src/ingest/index-outcome.ts";
import type { ObjectStore } from "../src/ports/object-store.ts";
import { readFailure } from "../src/store/failures.ts";
import { createJson, readIfWhole } from "../src/store/json-object.ts";
import { UNTOLD_PREFIX, untoldKey } from "../src/store/keys.ts";
import { versionsSince } from "../src/store/list-versions.ts";
import { urlRefusal } from "../src/url/url-refusal.ts";
import { failedEvent, storedEvent, type WebhookEvent } from "../src/webhook/webhook-event.ts";
import type { Worker } from "./env.ts";
import { logBug } from "./log.ts";

/**
 * Subscribers are told of every version that an HTTP call stores and of every URL that it gives up, at
 * least once, wherever the call breaks off: at the queue of the webhooks, at the catalog, with its process.
 * For before it begins, a note in the bucket says that its URL may have something to tell from now on. The
 * note goes when all is told; what stays is told by the clock, from the bucket. Repeating the call would
 * not do: by then the article is unchanged. A queue's message needs no note, for it comes again.
 */
interface Untold {
  readonly url: string;
  readonly since: string;
}

/** A call ends within a minute, and what goes on behind its answer within half of one more. */
const CALL_IS_OVER = 300_000; // Milliseconds.
/** A note takes some ten requests, and a thousand is what every plan of Workers allows one turn of the clock. */
const NOTES_A_TURN = 100;

/**
 * Answers the key of the note; `null` when there is nobody to tell, or the URL is none that a bucket keeps.
 *
 * @throws {IngestError} `storage-unavailable`: then nothing has begun.
 */
export async function noteUntold(url: string, { config, ports }: Worker): Promise<string | null> {
  if (config.webhooks.endpoints.length === 0 || urlRefusal(url, ports.urlPolicy) !== null) return null;
  return writeNote(url, ports);
}

/** A call whose article is stored, and which the catalog has not heard of. */
export async function keepUntold(url: string, { ports }: Worker): Promise<void> {
  await writeNote(url, ports);
}

async function writeNote(url: string, { clock, store }: Worker["ports"]): Promise<string> {
  const since = clock.now();
  const key = untoldKey(since, crypto.randomUUID());
  await createJson<Untold>(key, { url, since: since.toISOString() }, store);
  return key;
}

/** Tells what calls have left untold. What cannot be told now either waits for the next turn, and stops no other. */
export async function tellUntold(worker: Worker): Promise<void> {
  const { store } = worker.ports;
  const { objects } = await store.list({ prefix: UNTOLD_PREFIX, after: null, limit: NOTES_A_TURN });
  for (const { key } of objects) {
    try {
      await tell(key, worker);
    } catch (error) {
      logBug("untold", error);
    }
  }
}

async function tell(key: string, worker: Worker): Promise<void> {
  const { store, clock } = worker.ports;
  const untold = (await readIfWhole<Untold>(key, store))?.value;
  if (untold == null) {
    logBug("untold", new SyntaxError(`${key} is not JSON: nobody knows any more whom it was about`));
    await store.delete(key);
    return;
  }
  if (clock.now().getTime() - Date.parse(untold.since) < CALL_IS_OVER) return;
  await indexUrl(untold.url, store, worker.catalog);
  for (const event of await eventsSince(untold, store)) await worker.announce(event);
  await store.delete(key);
}

/** In the order in which they happened. */
async function eventsSince({ url, since }: Untold, store: ObjectStore): Promise<WebhookEvent[]> {
  const events = (await versionsSince(url, since, store)).map(storedEvent);
  const failure = await readFailure(url, store);
  if (failure !== null && !failure.retryable && failure.lastAt >= since)
    events.push(failedEvent(failure.url, failure.code, failure.message, new Date(failure.lastAt)));
  return events;
}
