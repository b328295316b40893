import type { Message, MessageBatch } from "@cloudflare/workers-types";
import { mapConcurrently } from "../../src/concurrently.ts";
import { withText } from "../../src/searches/alerts-of.ts";
import type { WebhookMessage } from "../messages/webhook-message.ts";
import { backoffSeconds } from "../platform/backoff.ts";
import { log, logBug } from "../platform/log.ts";
import type { Worker } from "../platform/worker.ts";

const CONCURRENCY = 5; // A Worker may have six open connections.

/** Delivers webhook events. Each message is acknowledged or retried separately, with the same backoff as pages. */
export async function deliverWebhooks(batch: MessageBatch<unknown>, worker: Worker): Promise<void> {
  await mapConcurrently(CONCURRENCY, batch.messages, (message) => deliver(message, worker));
}

async function deliver(message: Message<unknown>, worker: Worker): Promise<void> {
  try {
    // Only this service sends to this queue.
    const { endpoint, event } = message.body as WebhookMessage;
    const { host } = new URL(endpoint); // The path may contain a secret and is not logged.
    if (!worker.config.webhooks.endpoints.includes(endpoint)) {
      log({ event: "webhook", host, id: event.id, attempt: message.attempts, status: "dropped" });
      message.ack();
      return;
    }
    const whole = await withText(event, worker.ports.store);
    if (whole === null) {
      log({ event: "webhook", host, id: event.id, attempt: message.attempts, status: "dropped" });
      message.ack();
      return;
    }
    const delivery = await worker.webhooks.deliver(endpoint, whole);
    log({ event: "webhook", host, id: event.id, attempt: message.attempts, ...delivery });
    if (delivery.status === "failed") retry(message, worker);
    else message.ack();
  } catch (error) {
    logBug("webhooks", error);
    retry(message, worker);
  }
}

function retry(message: Message<unknown>, worker: Worker): void {
  message.retry({ delaySeconds: backoffSeconds(message.attempts, null, worker.random()) });
}
