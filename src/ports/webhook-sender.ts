import type { WebhookEvent } from "../webhook/webhook-event.ts";

export type WebhookDelivery =
  | { readonly status: "delivered" }
  /** The endpoint has unsubscribed (HTTP 410). */
  | { readonly status: "gone" }
  | { readonly status: "failed"; readonly reason: string };

export interface WebhookSender {
  /** One attempt; never throws. */
  deliver(endpoint: string, event: WebhookEvent): Promise<WebhookDelivery>;
}
