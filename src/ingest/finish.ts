import { asFailure } from "../errors.ts";
import { indexPassages } from "../passage-index/index-passages.ts";
import type { Catalog } from "../ports/catalog.ts";
import type { Clock } from "../ports/clock.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { Subscribers } from "../ports/subscribers.ts";
import { eventsOf } from "./events-of.ts";
import { indexOutcome, type RecordedFailure } from "./index-outcome.ts";
import type { IngestOutcome, IngestResult } from "./ingest-outcome.ts";
import { type IngestRequest, urlOf } from "./ingest-request.ts";

interface FinishPorts {
  readonly store: ObjectStore;
  readonly clock: Clock;
  readonly catalog: Catalog | null;
  readonly subscribers: Subscribers | null;
  readonly passages: PassageIndex | null;
}

/** Completes a request whose outcome is in the bucket: updates the catalog, publishes the events, indexes passages. */
export async function finish(
  request: IngestRequest,
  outcome: IngestOutcome,
  failure: RecordedFailure,
  { store, clock, catalog, subscribers, passages }: FinishPorts,
): Promise<IngestResult> {
  // Nothing was done, and the request will be retried.
  if (outcome.status === "failed" && outcome.error.code === "host-busy") return { ...outcome, unfinished: null };
  try {
    if (catalog !== null) await indexOutcome(urlOf(request), outcome, failure, store, catalog);
    if (subscribers !== null) {
      for (const event of await eventsOf(request, outcome, store, clock.now())) await subscribers.publish(event);
    }
    // Last, so that a failing index delays nothing else.
    if (passages !== null && isNewlyStored(outcome)) await indexPassages(outcome.stored, store, passages);
    return { ...outcome, unfinished: null };
  } catch (thrown) {
    return { ...outcome, unfinished: asFailure(thrown) };
  }
}

/** `false` for a fetch that found nothing new: the passages were indexed with the catalog. */
function isNewlyStored(
  outcome: IngestOutcome,
): outcome is Exclude<IngestOutcome, { readonly status: "failed" | "kept" }> {
  return outcome.status === "unchanged" ? !outcome.isIndexed : outcome.status === "new" || outcome.status === "updated";
}
