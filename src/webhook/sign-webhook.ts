import { createHmac } from "node:crypto";
import type { WebhookEvent } from "./webhook-event.ts";

/** A secret as Standard Webhooks writes it: `whsec_` and 24 to 64 bytes in base64. */
const SECRET = /^whsec_([A-Za-z0-9+/]+={0,2})$/;

/** The key of a secret, or `null` when it is none. */
export function webhookKey(secret: string): Uint8Array | null {
  const base64 = SECRET.exec(secret)?.[1];
  if (base64 === undefined) return null;
  const key = Buffer.from(base64, "base64");
  return key.length >= 24 && key.length <= 64 ? key : null;
}

export interface SignedWebhook {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Signs an event for one attempt at its delivery: https://www.standardwebhooks.com, version 1.0.0,
 * "Signature scheme". Each key gives a signature, so that a receiver can change its secret at leisure.
 *
 * @param keys As `webhookKey` gives them; at least one.
 * @param attemptAt A receiver refuses what is signed more than five minutes ago.
 */
export function signWebhook(event: WebhookEvent, keys: readonly Uint8Array[], attemptAt: Date): SignedWebhook {
  const { id, type, timestamp, data } = event;
  const body = JSON.stringify({ type, timestamp, data });
  const seconds = Math.floor(attemptAt.getTime() / 1000);
  const signatures = keys.map(
    (key) => `v1,${createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64")}`,
  );
  return {
    body,
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(seconds),
      "webhook-signature": signatures.join(" "),
    },
  };
}
