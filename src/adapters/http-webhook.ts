import type { Clock } from "../ports/clock.ts";
import type { WebhookSender } from "../ports/webhook-sender.ts";
import { signWebhook } from "../webhook/sign-webhook.ts";

export interface HttpWebhookOptions {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly clock: Clock;
  readonly keys: readonly Uint8Array[];
  readonly userAgent: string;
  /** Milliseconds until an attempt counts as failed. */
  readonly timeLimit?: number;
}

/** Standard Webhooks recommends 15 to 30 s. */
const TIME_LIMIT = 20_000;

/**
 * Sends events by POST. A redirect is a failure, as Standard Webhooks asks: the endpoint is the
 * operator's own, so it is not guarded as the URL of a page is.
 */
export function httpWebhook({
  fetch,
  clock,
  keys,
  userAgent,
  timeLimit = TIME_LIMIT,
}: HttpWebhookOptions): WebhookSender {
  return {
    async deliver(endpoint, event) {
      const { body, headers } = signWebhook(event, keys, clock.now());
      try {
        const response = await fetch(endpoint, {
          method: "POST",
          body,
          headers: { ...headers, "user-agent": userAgent },
          redirect: "manual",
          signal: AbortSignal.timeout(timeLimit),
        });
        await response.body?.cancel();
        if (response.ok) return { status: "delivered" };
        if (response.status === 410) return { status: "gone" };
        return { status: "failed", reason: `The endpoint answered ${response.status}.` };
      } catch (error) {
        const name = error instanceof Error ? error.name : "unknown error";
        return { status: "failed", reason: `The endpoint cannot be reached: ${name}.` };
      }
    },
  };
}
