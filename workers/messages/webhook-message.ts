import type { WebhookEvent } from "../../src/webhook/webhook-event.ts";

/** One event for one endpoint: an endpoint that is down keeps no other waiting. */
export interface WebhookMessage {
  readonly endpoint: string;
  readonly event: WebhookEvent;
}
