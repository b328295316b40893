import type { WebhookEvent } from "../webhook/webhook-event.ts";

/** The subscribers to events about stored articles and abandoned URLs. */
export interface Subscribers {
  /** Delivers to each subscriber at least once, unless it throws. @throws {IngestError} `storage-unavailable`. */
  publish(event: WebhookEvent): Promise<void>;
}
