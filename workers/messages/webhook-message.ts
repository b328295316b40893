import type { WebhookEvent } from "../../src/webhook/webhook-event.ts";

/** One event for one endpoint, so that an endpoint that is down does not delay the others. */
export interface WebhookMessage {
  readonly endpoint: string;
  readonly event: WebhookEvent;
}
