import type { ObjectStore } from "../ports/object-store.ts";
import { versionsSince } from "../store/list-versions.ts";
import { failedEvent, storedEvent, type WebhookEvent } from "../webhook/webhook-event.ts";
import type { IngestOutcome } from "./ingest-outcome.ts";
import { type IngestRequest, urlOf } from "./ingest-request.ts";

/**
 * The events to publish for a request whose outcome is in the bucket, in the order in which they happened. None when
 * nothing changed, or when the request will be retried.
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
  // An earlier attempt may have stored versions without publishing them, and this one may have ended differently.
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
      // An earlier attempt may have stored this version unpublished. The event id is the same each time.
      return request.retrySince === null ? null : storedEvent(outcome.stored);
    case "kept":
      return null;
    case "failed": {
      const { code, message, retryable } = outcome.error;
      return retryable ? null : failedEvent(urlOf(request), code, message, now);
    }
  }
}
