import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { signWebhook, webhookKey } from "../../src/webhook/sign-webhook.ts";
import { failedEvent } from "../../src/webhook/webhook-event.ts";

const secretOf = (byte: number, length = 32) => `whsec_${Buffer.alloc(length, byte).toString("base64")}`;
const keyOf = (secret: string) => webhookKey(secret) as Uint8Array;
const EVENT = failedEvent(
  "https://news.test/a",
  "page-gone",
  "The server responded with 404.",
  new Date("2026-11-23T10:00:00Z"),
);

describe("a signed event", () => {
  test("is accepted by the Standard Webhooks verifier with its payload", () => {
    const { body, headers } = signWebhook(EVENT, [keyOf(secretOf(1))], new Date());
    const { type, timestamp, data } = EVENT;
    expect(new Webhook(secretOf(1)).verify(body, headers)).toEqual({ type, timestamp, data });
  });

  test("is accepted by a receiver that still has the old secret", () => {
    const { body, headers } = signWebhook(EVENT, [keyOf(secretOf(2)), keyOf(secretOf(1))], new Date());
    expect(() => new Webhook(secretOf(1)).verify(body, headers)).not.toThrow();
    expect(() => new Webhook(secretOf(2)).verify(body, headers)).not.toThrow();
  });

  test.each<[string, (body: string) => string, (headers: Record<string, string>) => Record<string, string>, string]>([
    ["with another body", (body) => body.replace("404", "410"), (headers) => headers, secretOf(1)],
    ["under another id", (body) => body, (headers) => ({ ...headers, "webhook-id": "other" }), secretOf(1)],
    ["for another secret", (body) => body, (headers) => headers, secretOf(3)],
  ])("is refused %s", (_why, alterBody, alterHeaders, secret) => {
    const { body, headers } = signWebhook(EVENT, [keyOf(secretOf(1))], new Date());
    expect(() => new Webhook(secret).verify(alterBody(body), alterHeaders({ ...headers }))).toThrow();
  });

  test("is refused six minutes later", () => {
    const { body, headers } = signWebhook(EVENT, [keyOf(secretOf(1))], new Date(Date.now() - 6 * 60_000));
    expect(() => new Webhook(secretOf(1)).verify(body, headers)).toThrow(/too old/);
  });
});

test.each([
  ["no prefix", Buffer.alloc(32).toString("base64")],
  ["too few bytes", secretOf(1, 23)],
  ["too many bytes", secretOf(1, 65)],
  ["not base64", "whsec_what you like"],
])("invalid secret: %s", (_why, secret) => {
  expect(webhookKey(secret)).toBeNull();
});
