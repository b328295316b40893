import type { IngestRequest } from "../../src/article.ts";
import type { IngestOutcome } from "../../src/ingest/ingest.ts";
import { failedEvent, storedEvent, type WebhookEvent } from "../../src/webhook/webhook-event.ts";

/**
 * The event that an ingest ends with, when all that it tells of is in the bucket; `null` when nothing
 * is new, or when the same request will be tried again.
 *
 * @param isRedelivery The request came before and may have ended between storing and telling: then an
 *   unchanged article is told of again, under the same id.
 */
export function eventOf(
  request: IngestRequest,
  outcome: IngestOutcome,
  isRedelivery: boolean,
  now: Date,
): WebhookEvent | null {
  if (outcome.status === "failed") {
    const { code, message, retryable } = outcome.error;
    return retryable ? null : failedEvent(request.url, code, message, now);
  }
  const isToldBefore = outcome.kind === "unchanged" && !isRedelivery;
  return outcome.kind === "kept" || isToldBefore ? null : storedEvent(outcome.stored);
}
