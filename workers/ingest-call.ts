import type { IngestRequest } from "../src/article.ts";
import { indexOutcome } from "../src/catalog/index-outcome.ts";
import { type IngestOutcome, ingest } from "../src/ingest.ts";
import type { Worker } from "./env.ts";
import { eventOf } from "./event-of.ts";
import { logBug } from "./log.ts";
import { logOutcome } from "./log-outcome.ts";
import { noteUntold } from "./untold.ts";

/**
 * Ingests for somebody who waits for the answer. The article is theirs once it is stored, also when
 * subscribers cannot be told of it now: then the note stays, and they are told later.
 *
 * @throws {IngestError} `storage-unavailable`, also when the catalog is away: the same call again mends that.
 */
export async function ingestCall(request: IngestRequest, worker: Worker, signal: AbortSignal): Promise<IngestOutcome> {
  const { store, clock } = worker.ports;
  const note = await noteUntold(request.url, worker);
  const outcome = await ingest(request, worker.ports, signal);
  logOutcome(request, outcome);
  await indexOutcome(request.url, outcome, store, worker.catalog);
  try {
    await worker.announce(eventOf(request, outcome, false, clock.now()));
    if (note !== null) await store.delete(note);
  } catch (error) {
    logBug("announce", error);
  }
  return outcome;
}
