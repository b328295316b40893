import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { describe, expect, test } from "vitest";
import { ingest } from "../../src/ingest/ingest.ts";
import type { WebhookDelivery } from "../../src/ports/webhook-sender.ts";
import { readArticle } from "../../src/store/read-article.ts";
import { storedEvent } from "../../src/webhook/webhook-event.ts";
import type { WebhookMessage } from "../../workers/messages/webhook-message.ts";
import { compose } from "../../workers/platform/compose.ts";
import type { Worker } from "../../workers/platform/worker.ts";
import { consumeIngests } from "../../workers/queue/consume-ingests.ts";
import { deliverWebhooks } from "../../workers/webhooks/deliver-webhooks.ts";
import { ARTICLE_HTML, portsFor, requestFor } from "../ingest/sample-ports.ts";
import { envWith, TOKEN, workerBefore } from "./worker-env.ts";

const WITH_SUBSCRIBERS = { WEBHOOKS: "https://hooks.example.com/in", WEBHOOK_SECRETS: `whsec_${btoa("k".repeat(32))}` };

const ENDPOINT = "https://hooks.example.com/in";
const SETTINGS = {
  API_TOKENS: TOKEN,
  WEBHOOKS: `${ENDPOINT},https://other.example.com/`,
  WEBHOOK_SECRETS: `whsec_${btoa("k".repeat(32))}`,
};

async function message(endpoint: string): Promise<WebhookMessage> {
  const url = "https://hooks.example.com/article";
  const outcome = await ingest(requestFor(url), portsFor({ [url]: ARTICLE_HTML }));
  if (outcome.status === "failed") throw outcome.error;
  return { endpoint, event: storedEvent(outcome.stored) };
}

async function deliver(body: WebhookMessage, delivery: WebhookDelivery) {
  const worker: Worker = { ...compose(envWith(SETTINGS)), webhooks: { deliver: async () => delivery } };
  const batch = createMessageBatch("cuttings-webhooks", [{ id: "0", timestamp: new Date(), attempts: 1, body }]);
  await deliverWebhooks(batch, worker);
  return getQueueResult(batch, createExecutionContext());
}

describe("a webhook message", () => {
  test.each<[string, WebhookDelivery, boolean]>([
    ["is acknowledged when the endpoint accepts it", { status: "delivered" }, true],
    ["is acknowledged when the endpoint is gone", { status: "gone" }, true],
    [
      "is retried when the endpoint is unavailable",
      { status: "failed", reason: "The endpoint responded with 503." },
      false,
    ],
  ])("%s", async (_rule, delivery, isDone) => {
    const result = await deliver(await message(ENDPOINT), delivery);
    expect(result.explicitAcks).toEqual(isDone ? ["0"] : []);
    expect(result.retryMessages).toHaveLength(isDone ? 0 : 1);
  });

  test("is dropped when its endpoint is no longer configured", async () => {
    const result = await deliver(await message("https://former.example.com/"), { status: "failed", reason: "" });
    expect(result.explicitAcks).toEqual(["0"]);
  });
});

test("subscribers are notified before a message is acknowledged, when the article is readable", async () => {
  const url = "https://hooks.example.com/told";
  const worker = workerBefore({ [url]: ARTICLE_HTML }, WITH_SUBSCRIBERS);
  const told: unknown[] = [];
  const telling: Worker = {
    ...worker,
    async publish(event) {
      const { store } = worker.ports;
      const article = event?.type === "article.stored" ? await readArticle(event.data.id, store, worker.catalog) : null;
      told.push(event?.type, article?.url === url);
    },
  };
  const batch = createMessageBatch("cuttings-ingest", [{ id: "0", timestamp: new Date(), attempts: 1, body: { url } }]);
  await consumeIngests(batch, telling);
  expect(told).toEqual(["article.stored", true]);
  expect((await getQueueResult(batch, createExecutionContext())).explicitAcks).toEqual(["0"]);
});

test("events that an attempt stored but did not publish are published once by the next, without a fetch", async () => {
  const url = "https://hooks.example.com/gone-since";
  const web: Record<string, string> = { [url]: ARTICLE_HTML };
  const worker = workerBefore(web, WITH_SUBSCRIBERS);
  const told: unknown[] = [];
  const sent = new Date("2026-11-23T09:00:00Z"); // Before the time of the sample web.
  const consume = (attempts: number, publish: Worker["publish"]) => {
    const messages = [{ id: "0", timestamp: sent, attempts, body: { url } }];
    return consumeIngests(createMessageBatch("cuttings-ingest", messages), { ...worker, publish });
  };
  await consume(1, () => Promise.reject(new Error("The queue is unavailable.")));
  delete web[url];
  await consume(2, async (event) => void told.push(event?.type));
  expect(told).toEqual(["article.stored"]);
});

test("a message whose events cannot be published is retried", async () => {
  const url = "https://hooks.example.com/untold";
  const worker: Worker = {
    ...workerBefore({ [url]: ARTICLE_HTML }, WITH_SUBSCRIBERS),
    publish: () => Promise.reject(new Error("The queue is unavailable.")),
  };
  const batch = createMessageBatch("cuttings-ingest", [{ id: "0", timestamp: new Date(), attempts: 1, body: { url } }]);
  await consumeIngests(batch, worker);
  const result = await getQueueResult(batch, createExecutionContext());
  expect(result.explicitAcks).toEqual([]);
  expect(result.retryMessages).toHaveLength(1);
});
