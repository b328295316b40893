import type { ObjectStore } from "../ports/object-store.ts";
import { versionsSince } from "../store/list-versions.ts";
import { failedEvent, storedEvent, type WebhookEvent } from "../webhook/webhook-event.ts";
import type { IngestOutcome } from "./ingest-outcome.ts";
import { type IngestRequest, urlOf } from "./ingest-request.ts";

/**
 * What subscribers are to hear of a request, in the order in which it happened, when all that it tells of is in the
 * bucket. Nothing when nothing is new, or when the same request will be made again.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function eventsOf(
  request: IngestRequest,
  outcome: IngestOutcome,
  store: ObjectStore,
  now: Date,
): Promise<readonly WebhookEvent[]> {
  const event = eventOf(request, outcome, now);
  const { retrySince } = request;
  if (retrySince === null || (outcome.status === "failed" && outcome.error.retryable))
    return event === null ? [] : [event];
  // What an earlier attempt has stored and may not have told: this one may have ended otherwise.
  const missed = (await versionsSince(urlOf(request), retrySince, store)).map(storedEvent);
  const earlier = missed.filter(({ id }) => id !== event?.id);
  return event === null ? earlier : [...earlier, event];
}

function eventOf(request: IngestRequest, outcome: IngestOutcome, now: Date): WebhookEvent | null {
  switch (outcome.status) {
    case "new":
    case "updated":
      return storedEvent(outcome.stored);
    case "unchanged":
      // An earlier attempt may have made it what it is: it has the same id each time.
      return request.retrySince === null ? null : storedEvent(outcome.stored);
    case "kept":
      return null;
    case "failed": {
      const { code, message, retryable } = outcome.error;
      return retryable ? null : failedEvent(urlOf(request), code, message, now);
    }
  }
}
