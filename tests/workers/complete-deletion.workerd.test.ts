import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { expect, test } from "vitest";
import { indexStored } from "../../src/catalog/index-stored.ts";
import { readArticle } from "../../src/store/read-article.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { readTombstone, writeTombstones } from "../../src/store/tombstones.ts";
import { app } from "../../workers/http/app.ts";
import { compose } from "../../workers/platform/compose.ts";
import type { Env } from "../../workers/platform/env.ts";
import { consumeIngests } from "../../workers/queue/consume-ingests.ts";
import { DISCOVERY, sampleArticle, samplePage } from "../store/samples.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const env = envWith({ API_TOKENS: TOKEN });
const worker = compose(env);
const { store } = worker.ports;

async function file(name: string) {
  const url = `https://completion.example.com/${name}`;
  const body = new TextEncoder().encode(`<p>${name}</p>`);
  const page = samplePage(0, { requestedUrl: url, finalUrl: url, body, html: `<p>${name}</p>` });
  const { stored } = await storeArticle(sampleArticle({ url, articleBody: `The ${name}.` }), [page], DISCOVERY, store);
  await indexStored([stored], store, worker.catalog);
  return stored;
}

async function deliver(bodies: readonly unknown[]) {
  const messages = bodies.map((body, index) => ({ id: String(index), timestamp: new Date(), attempts: 1, body }));
  const batch = createMessageBatch("cuttings-ingest", messages);
  await consumeIngests(batch, worker);
  return getQueueResult(batch, createExecutionContext());
}

/** Deletes an article with a queue of its own. Returns the status of the response. */
async function remove(id: string, sendBatch: (messages: Iterable<unknown>) => Promise<void>): Promise<number> {
  const headers = { Authorization: `Bearer ${TOKEN}` };
  const withQueue = { ...env, INGEST_QUEUE: { sendBatch } } as unknown as Env;
  return (await app.request(`https://cuttings.example/v1/articles/${id}`, { method: "DELETE", headers }, withQueue))
    .status;
}

test("a deletion is completed by a message 20 minutes later", async () => {
  const { id, host, fetch } = await file("ferry");
  const sent: unknown[] = [];
  expect(await remove(id, async (messages) => void sent.push(...messages))).toBe(204);
  expect(sent).toEqual([{ body: { deleted: { id, host } }, contentType: "json", delaySeconds: 1_200 }]);
  // A process that began before wrote the article and crashed.
  const tombstone = await readTombstone(id, store);
  await store.delete(`deleted/${id}.json`);
  await file("ferry");
  if (tombstone !== null) await writeTombstones(tombstone, store);
  expect((await deliver([{ deleted: { id, host } }])).explicitAcks).toEqual(["0"]);
  expect(await readArticle(id, store)).toBeNull();
  expect(await store.get(fetch.rawKey)).toBeNull();
  expect(await worker.catalog.findIndexed(id)).toBeNull();
});

test("an article that may be stored again is left alone", async () => {
  const { id, host } = await file("tram");
  expect((await deliver([{ deleted: { id, host } }])).explicitAcks).toEqual(["0"]);
  expect(await readArticle(id, store)).not.toBeNull();
  expect(await worker.catalog.findIndexed(id)).not.toBeNull();
});

test("a deletion whose completion cannot be scheduled fails, and can be repeated", async () => {
  const { id } = await file("slip");
  expect(await remove(id, () => Promise.reject(new Error("The queue is unavailable.")))).toBe(503);
  expect(await remove(id, async () => {})).toBe(204);
  expect(await readArticle(id, store)).toBeNull();
});
