import type { IngestRequest } from "../src/article.ts";
import { indexOutcome } from "../src/ingest/index-outcome.ts";
import { type IngestOutcome, ingest } from "../src/ingest/ingest.ts";
import { urlRefusal } from "../src/url/url-refusal.ts";
import type { Worker } from "./env.ts";
import { eventOf } from "./event-of.ts";
import { logBug } from "./log.ts";
import { logOutcome } from "./log-outcome.ts";
import { keepUntold, noteUntold } from "./untold.ts";

/**
 * Ingests for somebody who waits for the answer. The article is theirs once it is stored, also when the catalog
 * and subscribers cannot hear of it now: then the note stays, and they hear of it later.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function ingestCall(request: IngestRequest, worker: Worker, signal: AbortSignal): Promise<IngestOutcome> {
  const { store, clock } = worker.ports;
  const note = await noteUntold(request.url, worker);
  const outcome = await ingest(request, worker.ports, signal);
  logOutcome(request, outcome);
  try {
    await indexOutcome(request.url, outcome, store, worker.catalog);
    await worker.announce(eventOf(request, outcome, false, clock.now()));
    if (note !== null) await store.delete(note);
  } catch (error) {
    logBug("what follows an ingest", error);
    if (note === null && urlRefusal(request.url, worker.ports.urlPolicy) === null)
      await keepUntold(request.url, worker);
  }
  return outcome;
}
