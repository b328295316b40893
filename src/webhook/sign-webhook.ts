import { createHmac } from "node:crypto";
import type { WebhookEvent } from "./webhook-event.ts";

/** A Standard Webhooks secret: `whsec_` and 24 to 64 bytes in base64. */
const SECRET = /^whsec_([A-Za-z0-9+/]+={0,2})$/;

/** The key of a secret; `null` when it is invalid. */
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
 * Signs an event for one delivery attempt: https://www.standardwebhooks.com, version 1.0.0, "Signature scheme". One
 * signature per key, so that receivers can rotate secrets.
 *
 * @param keys from `webhookKey`; at least one.
 * @param attemptAt receivers reject signatures older than five minutes.
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
