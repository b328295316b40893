import { beforeEach, describe, expect, test } from "vitest";
import { flushOutbox } from "../../src/ingest/outbox.ts";
import { EVERY_ARTICLE } from "../../src/ports/catalog.ts";
import { callOf, OUTBOX_PREFIX } from "../../src/store/keys.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import { app } from "../../workers/http/app.ts";
import type { WebhookMessage } from "../../workers/messages/webhook-message.ts";
import { compose } from "../../workers/platform/compose.ts";
import type { Env } from "../../workers/platform/env.ts";
import { ingestPorts } from "../../workers/platform/ingest-ports.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const SETTINGS = {
  API_TOKENS: TOKEN,
  WEBHOOKS: "https://hooks.example.com/in",
  WEBHOOK_SECRETS: `whsec_${btoa("k".repeat(32))}`,
};
const ANY = EVERY_ARTICLE;
const PAGE = { cursor: null, limit: 100 };
const EDITED_HTML = ARTICLE_HTML.replace("twelve millions", "thirteen millions");

/** A webhook queue that fails the first `failures` times. */
function webhookQueue(failures: number) {
  const published: string[] = [];
  let left = failures;
  const queue = {
    async sendBatch(messages: readonly { readonly body: WebhookMessage }[]) {
      if (left-- > 0) throw new Error("The queue is unavailable.");
      for (const { body } of messages)
        if ("url" in body.event.data) published.push(`${body.event.type} ${new URL(body.event.data.url).pathname}`);
    },
  };
  return { published, env: { ...envWith(SETTINGS), WEBHOOK_QUEUE: queue } as unknown as Env };
}

async function post(path: string, html: string, env: Env): Promise<Response> {
  const init = {
    method: "POST",
    body: JSON.stringify({ url: `https://untold.example.com${path}`, html }),
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${TOKEN}` },
  };
  return app.request("https://cuttings.example/v1/articles", init, env);
}

/** A worker whose clock is this many minutes ahead. */
function later(minutes: number, env: Env) {
  const worker = compose(env);
  const clock = { now: () => new Date(Date.now() + minutes * 60_000) };
  return ingestPorts({ ...worker, ports: { ...worker.ports, clock } });
}

const flush = (ports: ReturnType<typeof later>) => flushOutbox(ports, () => {});

async function outboxKeys(): Promise<readonly string[]> {
  const { objects } = await compose(envWith()).ports.store.list({ prefix: OUTBOX_PREFIX, after: null, limit: 9 });
  return objects.map(({ key }) => key);
}

beforeEach(async () => {
  const { store } = compose(envWith()).ports;
  for (const key of await outboxKeys()) await store.delete(key);
});

describe("events of an HTTP call are published", () => {
  test("immediately, and no outbox entry remains", async () => {
    const { published, env } = webhookQueue(0);
    expect((await post("/at-once", ARTICLE_HTML, env)).status).toBe(201);
    expect(published).toEqual(["article.stored /at-once"]);
    expect(await outboxKeys()).toEqual([]);
  });

  test("on schedule when the queue was unavailable; the caller still gets the article", async () => {
    const { published, env } = webhookQueue(1);
    const answer = await post("/once", ARTICLE_HTML, env);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ headline: "The bridge reopens" });
    expect(published).toEqual([]);
    await flush(later(6, env));
    expect(published).toEqual(["article.stored /once"]);
    expect(await outboxKeys()).toEqual([]);
  });

  test("on a later scheduled run when the queue was unavailable for a repeated call and the first run", async () => {
    const { published, env } = webhookQueue(2);
    await post("/twice", ARTICLE_HTML, env);
    const again = await post("/twice", ARTICLE_HTML, env);
    expect([again.status, again.headers.get("Cuttings-Change")]).toEqual([200, "unchanged"]);
    await flush(later(6, env));
    expect(published).toEqual([]);
    await flush(later(21, env));
    expect(published).toEqual(["article.stored /twice"]);
    expect(await outboxKeys()).toEqual([]);
  });

  test("on schedule for each version in order", async () => {
    const { published, env } = webhookQueue(2);
    await post("/edited", ARTICLE_HTML, env);
    await post("/edited", EDITED_HTML, env);
    await flush(later(6, env));
    expect([...new Set(published)]).toEqual(["article.stored /edited", "article.updated /edited"]);
  });

  test("and listed on schedule when the catalog was unavailable; the caller still gets the article", async () => {
    const { published, env } = webhookQueue(0);
    const broken = {
      ...env,
      CATALOG: { prepare: unavailable, batch: unavailable, exec: unavailable },
    } as unknown as Env;
    const answer = await post("/no-catalog", ARTICLE_HTML, broken);
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as { id: string };
    const listed = async () =>
      (await compose(env).catalog.listArticles(ANY, PAGE)).entries.some((one) => one.id === id);
    expect(await listed()).toBe(false);
    await flush(later(6, env));
    expect(published).toEqual(["article.stored /no-catalog"]);
    expect(await listed()).toBe(true);
  });

  test("on schedule for failures too", async () => {
    const { published, env } = webhookQueue(1);
    expect((await post("/none", "<p></p>", env)).status).toBe(422);
    await flush(later(6, env));
    expect(published).toEqual(["article.failed /none"]);
  });
});

describe("an outbox entry", () => {
  test("is left alone until its call is over", async () => {
    const { published, env } = webhookQueue(1);
    await post("/still-running", ARTICLE_HTML, env);
    await flush(later(1, env));
    expect(published).toEqual([]);
    expect(await outboxKeys()).toHaveLength(1);
  });

  test("that fails is moved behind the others, and published on a later run", async () => {
    const { published, env } = webhookQueue(3);
    await post("/fails-again", ARTICLE_HTML, env);
    const [failing = ""] = await outboxKeys();
    await post("/next-in-line", ARTICLE_HTML, env);
    await flush(later(6, env));
    expect(published).toEqual(["article.stored /next-in-line"]);
    const [moved = "", ...others] = await outboxKeys();
    expect(others).toEqual([]);
    expect(callOf(moved)).toBe(callOf(failing));
    expect(moved > failing).toBe(true);
    await flush(later(6, env));
    expect(published).toEqual(["article.stored /next-in-line", "article.stored /fails-again"]);
    expect(await outboxKeys()).toEqual([]);
  });

  test("is deleted when damaged, because its URL is unknown", async () => {
    const { store } = compose(envWith()).ports;
    await store.putIfAbsent(`${OUTBOX_PREFIX}0-damaged.json`, new TextEncoder().encode("{oops"));
    const { published, env } = webhookQueue(1);
    await post("/beside-it", ARTICLE_HTML, env);
    await flush(later(6, env));
    expect(published).toEqual(["article.stored /beside-it"]);
    expect(await outboxKeys()).toEqual([]);
  });

  test("that cannot be written fails the call before anything is stored", async () => {
    const { env } = webhookQueue(0);
    const bucket = {
      put: unavailable,
      get: (key: string) => env.BUCKET.get(key),
      list: unavailable,
      head: unavailable,
      delete: unavailable,
    };
    const answer = await post("/no-bucket", ARTICLE_HTML, { ...env, BUCKET: bucket } as unknown as Env);
    expect(answer.status).toBe(503);
    expect(await findByUrl("https://untold.example.com/no-bucket", compose(env).ports.store)).toBeNull();
  });

  test("is not written for a URL with a password, nor without subscribers", async () => {
    const { env } = webhookQueue(9);
    const init = {
      method: "POST",
      body: JSON.stringify({ url: "https://ada:hunter2@untold.example.com/", html: ARTICLE_HTML }),
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${TOKEN}` },
    };
    expect((await app.request("https://cuttings.example/v1/articles", init, env)).status).toBe(422);
    expect((await post("/nobody", ARTICLE_HTML, envWith())).status).toBe(201);
    expect(await outboxKeys()).toEqual([]);
  });
});

function unavailable(): never {
  throw new Error("The service is unavailable.");
}
