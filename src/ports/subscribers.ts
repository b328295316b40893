import type { WebhookEvent } from "../webhook/webhook-event.ts";

/** Everybody who wants to hear of what is stored and what is given up. */
export interface Subscribers {
  /** At least once to each of them, unless it is thrown. @throws {IngestError} `storage-unavailable`. */
  publish(event: WebhookEvent): Promise<void>;
}
