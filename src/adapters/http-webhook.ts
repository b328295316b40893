import type { Clock } from "../ports/clock.ts";
import type { WebhookSender } from "../ports/webhook-sender.ts";
import { signWebhook } from "../webhook/sign-webhook.ts";

export interface HttpWebhookOptions {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly clock: Clock;
  readonly keys: readonly Uint8Array[];
  readonly userAgent: string;
  /** Milliseconds until an attempt counts as failed. */
  readonly timeLimitMs?: number;
}

/** Standard Webhooks recommends 15 to 30 s. */
const TIME_LIMIT_MS = 20_000;

/**
 * Sends events by POST. A redirect is a failure, as Standard Webhooks requires. The endpoint is the operator's own, so
 * it is not guarded like page URLs.
 */
export function httpWebhook({
  fetch,
  clock,
  keys,
  userAgent,
  timeLimitMs = TIME_LIMIT_MS,
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
          signal: AbortSignal.timeout(timeLimitMs),
        });
        await response.body?.cancel();
        if (response.ok) return { status: "delivered" };
        if (response.status === 410) return { status: "gone" };
        return { status: "failed", reason: `The endpoint responded with ${response.status}.` };
      } catch (error) {
        const name = error instanceof Error ? error.name : "unknown error";
        return { status: "failed", reason: `The endpoint could not be reached: ${name}.` };
      }
    },
  };
}
