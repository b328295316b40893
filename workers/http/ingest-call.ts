import type { IngestRequest } from "../../src/article.ts";
import { indexOutcome } from "../../src/ingest/index-outcome.ts";
import { type IngestOutcome, ingest } from "../../src/ingest/ingest.ts";
import { urlRefusal } from "../../src/url/url-refusal.ts";
import type { Worker } from "../platform/env.ts";
import { logBug } from "../platform/log.ts";
import { logOutcome } from "../platform/log-outcome.ts";
import { eventOf } from "../webhooks/event-of.ts";
import { keepOutboxEntry, openOutboxEntry } from "../webhooks/outbox.ts";

/**
 * Ingests for somebody who waits for the answer. The article is theirs once it is stored, also when the catalog
 * and subscribers cannot hear of it now: then the note stays, and they hear of it later.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function ingestCall(request: IngestRequest, worker: Worker, signal: AbortSignal): Promise<IngestOutcome> {
  const { store, clock } = worker.ports;
  const note = await openOutboxEntry(request.url, worker);
  const outcome = await ingest(request, worker.ports, signal);
  logOutcome(request, outcome);
  try {
    await indexOutcome(request.url, outcome, store, worker.catalog);
    await worker.publish(eventOf(request, outcome, false, clock.now()));
    if (note !== null) await store.delete(note);
  } catch (error) {
    logBug("what follows an ingest", error);
    if (note === null && urlRefusal(request.url, worker.ports.urlPolicy) === null)
      await keepOutboxEntry(request.url, worker);
  }
  return outcome;
}
