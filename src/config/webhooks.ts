import { webhookKey } from "../webhook/sign-webhook.ts";
import type { Config, WebhookSettings } from "./config-shape.ts";
import { ConfigError } from "./settings.ts";
import { readHttpUrl, readList } from "./values.ts";

export function readWebhooks(endpoints: string, secrets: string, environment: Config["environment"]): WebhookSettings {
  const urls = readList(endpoints).map((url) => readHttpUrl("WEBHOOKS", url));
  if (environment === "production" && urls.some((url) => !url.startsWith("https:")))
    throw new ConfigError("WEBHOOKS", "has a URL without https.");
  const keys = readList(secrets).map(readKey);
  if (urls.length > 0 && keys.length === 0) throw new ConfigError("WEBHOOK_SECRETS", "is required with WEBHOOKS.");
  return { endpoints: [...new Set(urls)], keys };
}

function readKey(secret: string): Uint8Array {
  const key = webhookKey(secret);
  if (key === null)
    throw new ConfigError("WEBHOOK_SECRETS", "has a secret that is not `whsec_` followed by 24 to 64 bytes in base64.");
  return key;
}
