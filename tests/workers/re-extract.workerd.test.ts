import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { expect, test } from "vitest";
import { IngestError } from "../../src/errors.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { EVERY_ARTICLE } from "../../src/ports/catalog.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { app } from "../../workers/http/app.ts";
import { firstSteps, type ReExtractMessage } from "../../workers/messages/re-extract-message.ts";
import type { Env } from "../../workers/platform/env.ts";
import type { Worker } from "../../workers/platform/worker.ts";
import { consumeIngests } from "../../workers/queue/consume-ingests.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN, workerBefore } from "./worker-env.ts";

const HOST = "replay.example.com";
const ARTICLES = 13;
const urlOf = (index: number) => `https://${HOST}/${index}`;
const DISCOVERY = { via: "api", source: null, feedTitle: null, feedDate: null } as const;

/** Stores an article as an earlier extractor version left it. */
async function fileOld(index: number, { ports }: Worker): Promise<void> {
  const page = pageFromHtml(ARTICLE_HTML, urlOf(index), "2026-11-20T08:00:00.000Z");
  const article = extractArticle(page);
  const old = {
    ...article,
    articleBody: `${article.articleBody}\n\nREAD NEXT`,
    extractor: { name: "cuttings", version: "0.0.1" },
  };
  await storeArticle(old, [page], DISCOVERY, ports.store);
}

async function deliver(body: ReExtractMessage, worker: Worker, attempts = 1) {
  const batch = createMessageBatch("cuttings-ingest", [{ id: "0", timestamp: new Date(), attempts, body }]);
  await consumeIngests(batch, worker);
  return getQueueResult(batch, createExecutionContext());
}

function recording(sent: ReExtractMessage[], worker: Worker): Worker {
  return { ...worker, sendReExtract: async (steps) => void sent.push(...steps) };
}

/** The first step of a single chain. */
function first(host: string): ReExtractMessage {
  return { replay: { host, after: null, partition: null } };
}

async function versions(worker: Worker): Promise<(number | undefined)[]> {
  const indexes = Array.from({ length: ARTICLES }, (_, index) => index);
  return Promise.all(indexes.map(async (index) => (await findByUrl(urlOf(index), worker.ports.store))?.version.number));
}

test("a re-extraction goes through a host step by step, and repeating it changes nothing", async () => {
  const sent: ReExtractMessage[] = [];
  const worker = recording(sent, workerBefore({}));
  for (let index = 0; index < ARTICLES; index++) await fileOld(index, worker);

  for (let round = 0; round < 2; round++) {
    let next: ReExtractMessage | undefined = first(HOST);
    let steps = 0;
    for (; next !== undefined; steps++) {
      const { explicitAcks } = await deliver(next, worker);
      expect(explicitAcks).toEqual(["0"]);
      next = sent.shift();
    }
    expect(steps).toBe(3);
    expect(await versions(worker)).toEqual(Array(ARTICLES).fill(2));
  }
  const { entries } = await worker.catalog.listArticles({ ...EVERY_ARTICLE, host: HOST }, { cursor: null, limit: 100 });
  expect(entries.map(({ version }) => version)).toEqual(Array(ARTICLES).fill(2));
});

test("a redelivered step processes one article, and a step without storage is retried", async () => {
  const sent: ReExtractMessage[] = [];
  const worker = recording(sent, workerBefore({}));
  const host = "back.replay.example.com";
  for (const name of ["a", "b"]) {
    const page = pageFromHtml(ARTICLE_HTML, `https://${host}/${name}`, "2026-11-20T08:00:00.000Z");
    await storeArticle(extractArticle(page), [page], DISCOVERY, worker.ports.store);
  }
  const step = first(host);
  await deliver(step, worker, 2);
  await deliver(step, worker, 1);
  expect(sent).toHaveLength(2);
  expect(String(sent[0]?.replay.after) < String(sent[1]?.replay.after)).toBe(true);

  const list = () => Promise.reject(new IngestError("storage-unavailable", "The store is down."));
  const down = { ...worker, ports: { ...worker.ports, store: { ...worker.ports.store, list } } };
  const { explicitAcks, retryMessages } = await deliver(step, down);
  expect([explicitAcks.length, retryMessages.length]).toEqual([0, 1]);
});

test("a step whose storage is down for all attempts is queued anew, and skips no article", async () => {
  const later: unknown[] = [];
  const worker = recording([], workerBefore({}));
  const list = () => Promise.reject(new IngestError("storage-unavailable", "The store is down."));
  const down = {
    ...worker,
    ports: { ...worker.ports, store: { ...worker.ports.store, list } },
    sendReExtract: async ([message]: readonly ReExtractMessage[], delaySeconds = 0) =>
      void later.push([message, delaySeconds > 0]),
  };
  const step = first("outage.replay.example.com");
  for (const attempts of [4, 5]) {
    const { explicitAcks, retryMessages } = await deliver(step, down, attempts);
    expect([explicitAcks.length, retryMessages.length]).toEqual([1, 0]);
  }
  expect(later).toEqual([
    [step, true],
    [step, true],
  ]);
});

test("a step that never finishes skips its article, and the re-extraction continues after it", async () => {
  const sent: ReExtractMessage[] = [];
  const worker = recording(sent, workerBefore({}));
  const host = "over.replay.example.com";
  for (const name of ["a", "b"]) {
    const page = pageFromHtml(ARTICLE_HTML, `https://${host}/${name}`, "2026-11-20T08:00:00.000Z");
    await storeArticle(extractArticle(page), [page], DISCOVERY, worker.ports.store);
  }
  const step = first(host);
  const { explicitAcks } = await deliver(step, worker, 5);
  await deliver(step, worker, 2);
  expect(explicitAcks).toEqual(["0"]);
  expect(sent[0]).toEqual(sent[1]);
  await deliver(sent[0] ?? step, worker, 5);
  await deliver(sent[2] ?? step, worker, 5);
  expect(sent).toHaveLength(3);
});

test("the chains of a re-extraction process every article once", async () => {
  const host = "parts.replay.example.com";
  const worker = workerBefore({});
  const urls = Array.from({ length: 20 }, (_, index) => `https://${host}/${index}`);
  for (const url of urls) {
    const page = pageFromHtml(ARTICLE_HTML, url, "2026-11-20T08:00:00.000Z");
    await storeArticle(extractArticle(page), [page], DISCOVERY, worker.ports.store);
  }
  const read = new Map<string, number>();
  const get = (key: string) => {
    if (key.endsWith("/article.json")) read.set(key, (read.get(key) ?? 0) + 1);
    return worker.ports.store.get(key);
  };
  const queue = [...firstSteps(host, null)];
  const chained = { ...worker, ports: { ...worker.ports, store: { ...worker.ports.store, get } } };
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
    const { explicitAcks } = await deliver(step, recording(queue, chained));
    expect(explicitAcks).toEqual(["0"]);
  }
  expect([...read.values()]).toEqual(Array(urls.length).fill(1));
});

test("the endpoint queues the first step of each chain, or resumes where a run ended", async () => {
  const sent: ReExtractMessage[] = [];
  const sendBatch = async (messages: Iterable<{ body: ReExtractMessage }>) => {
    for (const { body } of messages) sent.push(body);
  };
  const env = { ...envWith(), INGEST_QUEUE: { sendBatch } } as unknown as Env;
  const post = (body: unknown) =>
    app.request(
      "https://cuttings.example/v1/re-extract",
      {
        method: "POST",
        headers: { "Content-Type": "application/json", Authorization: `Bearer ${TOKEN}` },
        body: JSON.stringify(body),
      },
      env,
    );
  const answer = await post({ host: HOST });
  expect([answer.status, answer.headers.get("Location")]).toEqual([202, `/v1/newest?host=${HOST}`]);
  expect((await post({ after: "articles/a.test/b/article.json" })).status).toBe(202);
  const resumed = firstSteps(null, "articles/a.test/b/article.json");
  expect(sent).toEqual([...firstSteps(HOST, null), ...resumed]);
  expect(new Set(resumed.map(({ replay }) => replay.partition?.index)).size).toBe(resumed.length);
  expect((await post({ host: "a/b" })).status).toBe(422);
});
