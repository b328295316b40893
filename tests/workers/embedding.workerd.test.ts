import { createMessageBatch } from "cloudflare:test";
import { beforeEach, describe, expect, test } from "vitest";
import { indexPassages } from "../../src/passage-index/index-passages.ts";
import { vectorsKey } from "../../src/store/keys.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { app } from "../../workers/http/app.ts";
import { compose } from "../../workers/platform/compose.ts";
import type { Env } from "../../workers/platform/env.ts";
import { vectorizeIndex } from "../../workers/platform/vectorize-index.ts";
import type { Worker } from "../../workers/platform/worker.ts";
import { consumeIngests } from "../../workers/queue/consume-ingests.ts";
import { portsFor } from "../ingest/sample-ports.ts";
import { paragraphs, range } from "../passages/text-of.ts";
import { envWith, TOKEN } from "./worker-env.ts";

/** Neither binding exists on this machine: these fakes have the calls that are used, and nothing of a model. */
function fakeBindings() {
  const vectors = new Map<string, { values: readonly number[]; metadata: Record<string, unknown> }>();
  const embedded: string[] = [];
  const state = { fails: false };
  const AI = {
    async run(model: string, { text }: { text: string[] }) {
      if (state.fails) throw new Error("3040: Capacity temporarily exceeded");
      expect(model).toBe("@cf/baai/bge-m3");
      expect(text.length).toBeLessThanOrEqual(100);
      embedded.push(...text);
      return { shape: [text.length, 2], data: text.map((one) => [one.length, 1]) };
    },
  };
  const PASSAGES = {
    async upsert(some: { id: string; values: number[]; metadata: Record<string, unknown> }[]) {
      for (const { id, values, metadata } of some) {
        expect(new TextEncoder().encode(id).length).toBeLessThanOrEqual(64);
        vectors.set(id, { values, metadata });
      }
    },
    async deleteByIds(ids: string[]) {
      expect(ids.length).toBeLessThanOrEqual(100);
      for (const id of ids) vectors.delete(id);
    },
  };
  return { vectors, embedded, state, env: { ...envWith(), AI, PASSAGES } as unknown as Env };
}

const htmlOf = (seeds: readonly number[]) =>
  `<html lang="en"><title>The bridge</title><article><h1>The bridge</h1>${paragraphs(seeds)}</article>`;

let fakes: ReturnType<typeof fakeBindings>;
let count = 0;
let url: string;
beforeEach(() => {
  fakes = fakeBindings();
  url = `https://embedding.example.com/story-${count++}`;
});

const authorised = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/json" };

async function deliver(html: string): Promise<void> {
  const worker = compose(fakes.env);
  const fetched: Worker = { ...worker, ports: { ...worker.ports, fetcher: portsFor({ [url]: html }).fetcher } };
  const message = { id: "0", timestamp: new Date(), attempts: 1, body: { url } };
  await consumeIngests(createMessageBatch("cuttings-ingest", [message]), { ...fetched, random: () => 0 });
}

async function stored(): Promise<StoredArticle> {
  const path = `https://cuttings.example/v1/articles?url=${encodeURIComponent(url)}`;
  return (await app.request(path, { headers: authorised }, fakes.env)).json();
}

async function passageIds(id: string): Promise<string[]> {
  const path = `https://cuttings.example/v1/articles/${id}/passages?limit=100`;
  const list: { items: { id: string }[] } = await (await app.request(path, { headers: authorised }, fakes.env)).json();
  return list.items.map((passage) => `${id}-${passage.id}`);
}

describe("with Workers AI and Vectorize", () => {
  test("the consumer of the queue embeds the passages of a stored article", async () => {
    await deliver(htmlOf(range(20)));
    const { id, headline } = await stored();
    const ids = await passageIds(id);
    expect([...fakes.vectors.keys()]).toEqual(ids);
    expect(fakes.vectors.get(ids[0] ?? "")?.metadata).toMatchObject({
      articleId: id,
      version: 1,
      position: 0,
      title: headline,
      url: expect.stringContaining(`${url}#:~:text=`),
    });
    expect(fakes.embedded.every((text) => text.startsWith(`${headline}\n\n`))).toBe(true);
  });

  test("an edit embeds only the passages that are new, and removes those that are gone", async () => {
    await deliver(htmlOf(range(40)));
    const before = fakes.embedded.length;
    await deliver(htmlOf([...range(20), 99, ...range(19, 21)]));
    const { id } = await stored();
    expect([...fakes.vectors.keys()].sort()).toEqual((await passageIds(id)).sort());
    expect(fakes.embedded.length - before).toBeGreaterThan(0);
    expect(fakes.embedded.length - before).toBeLessThanOrEqual(3);
  });

  test("a fetch that finds nothing new embeds nothing", async () => {
    await deliver(htmlOf(range(20)));
    const before = fakes.embedded.length;
    await deliver(htmlOf(range(20)));
    expect(fakes.embedded.length).toBe(before);
  });

  test("a deletion is complete: vectors and their record too", async () => {
    await deliver(htmlOf(range(20)));
    const article = await stored();
    const path = `https://cuttings.example/v1/articles/${article.id}`;
    const response = await app.request(path, { method: "DELETE", headers: authorised }, fakes.env);
    expect(response.status).toBe(204);
    expect(fakes.vectors.size).toBe(0);
    const { store, passages } = { ...compose(fakes.env).ports, passages: compose(fakes.env).passages };
    expect(await store.get(vectorsKey(article))).toBeNull();
    // A consumer that was slower than the deletion.
    if (passages !== null) await indexPassages(article, store, passages);
    expect(fakes.vectors.size).toBe(0);
    expect(await store.get(vectorsKey(article))).toBeNull();
  });

  test("while the model is unavailable, the article is stored and the message retried; then it is embedded", async () => {
    fakes.state.fails = true;
    await deliver(htmlOf(range(20)));
    const article = await stored();
    expect(article.headline).toBe("The bridge");
    expect(fakes.vectors.size).toBe(0);
    fakes.state.fails = false;
    const { ports, passages } = compose(fakes.env);
    if (passages !== null) await indexPassages(article, ports.store, passages);
    expect([...fakes.vectors.keys()]).toEqual(await passageIds(article.id));
  });

  test("vectors of an interrupted update are removed by the next, and by a deletion", async () => {
    await deliver(htmlOf(range(20)));
    const article = await stored();
    const { store } = compose(fakes.env).ports;
    const index = vectorizeIndex({ ai: fakes.env.AI, vectors: fakes.env.PASSAGES } as never);
    const interrupted = { ...index, remove: () => Promise.reject(new Error("The process ended.")) };
    const edited = (seeds: readonly number[], number: number): StoredArticle => ({
      ...article,
      articleBody: seeds.map((seed) => `Paragraph ${seed}.`).join("\n\n"),
      articleBodyHtml: "",
      version: { ...article.version, number },
    });
    await expect(indexPassages(edited([1, 2], 2), store, interrupted)).rejects.toThrow("ended");
    await indexPassages(edited([3, 4], 3), store, index);
    expect([...fakes.vectors.values()].map(({ metadata }) => metadata.version)).toEqual([3]);
  });
});

test("without either binding, there is no index", () => {
  const { AI, PASSAGES } = fakes.env;
  expect(compose(envWith()).passages).toBeNull();
  expect(compose({ ...envWith(), AI } as Env).passages).toBeNull();
  expect(compose({ ...envWith(), PASSAGES } as Env).passages).toBeNull();
});
