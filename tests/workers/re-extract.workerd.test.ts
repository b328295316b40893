import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { expect, test } from "vitest";
import { IngestError } from "../../src/errors.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { EVERY_ARTICLE } from "../../src/ports/catalog.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { app } from "../../workers/http/app.ts";
import type { ReExtractMessage } from "../../workers/messages/re-extract-message.ts";
import type { Env, Worker } from "../../workers/platform/env.ts";
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
  return { ...worker, sendReExtract: async (message) => void sent.push(message) };
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
    let next: ReExtractMessage | undefined = { replay: { host: HOST, after: null } };
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
  const first = { replay: { host, after: null } };
  await deliver(first, worker, 2);
  await deliver(first, worker, 1);
  expect(sent).toHaveLength(2);
  expect(String(sent[0]?.replay.after) < String(sent[1]?.replay.after)).toBe(true);

  const list = () => Promise.reject(new IngestError("storage-unavailable", "The store is down."));
  const down = { ...worker, ports: { ...worker.ports, store: { ...worker.ports.store, list } } };
  const { explicitAcks, retryMessages } = await deliver(first, down);
  expect([explicitAcks.length, retryMessages.length]).toEqual([0, 1]);
});

test("a step that never finishes skips its article, and the re-extraction continues after it", async () => {
  const sent: ReExtractMessage[] = [];
  const worker = recording(sent, workerBefore({}));
  const host = "over.replay.example.com";
  for (const name of ["a", "b"]) {
    const page = pageFromHtml(ARTICLE_HTML, `https://${host}/${name}`, "2026-11-20T08:00:00.000Z");
    await storeArticle(extractArticle(page), [page], DISCOVERY, worker.ports.store);
  }
  const first = { replay: { host, after: null } };
  const { explicitAcks } = await deliver(first, worker, 5);
  await deliver(first, worker, 2);
  expect(explicitAcks).toEqual(["0"]);
  expect(sent[0]).toEqual(sent[1]);
  await deliver(sent[0] ?? first, worker, 5);
  await deliver(sent[2] ?? first, worker, 5);
  expect(sent).toHaveLength(3);
});

test("the endpoint queues the first step, or resumes where a run ended", async () => {
  const sent: unknown[] = [];
  const env = { ...envWith(), INGEST_QUEUE: { send: async (body: unknown) => void sent.push(body) } } as unknown as Env;
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
  expect(sent).toEqual([
    { replay: { host: HOST, after: null } },
    { replay: { host: null, after: "articles/a.test/b/article.json" } },
  ]);
  expect((await post({ host: "a/b" })).status).toBe(422);
});
