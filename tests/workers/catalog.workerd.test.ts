import { beforeAll, expect, test } from "vitest";
import type { ListPage, ObjectStore } from "../../src/ports/object-store.ts";
import { newSource } from "../../src/sources/schedule.ts";
import { replaceSourceState } from "../../src/store/source-state.ts";
import { app } from "../../workers/http/app.ts";
import { compose } from "../../workers/platform/compose.ts";
import { consumeIngests } from "../../workers/queue/consume-ingests.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN, workerBefore } from "./worker-env.ts";

interface Answer {
  readonly entries: readonly Record<string, unknown>[];
  readonly next: string | null;
}

interface Counts {
  readonly total: number;
  readonly items: readonly { readonly from: string; readonly articles: number }[];
}

const HOST = "catalog.example.com";
const SOURCE = "https://catalog.example.com/feed";

async function get(path: string, settings?: Parameters<typeof envWith>[0]): Promise<Answer> {
  const headers = { Authorization: `Bearer ${TOKEN}` };
  const response = await app.request(`https://cuttings.example${path}`, { headers }, envWith(settings));
  expect(response.status).toBe(200);
  return response.json();
}

/** Delivers a message; returns whether it was acknowledged or retried. */
async function deliver(url: string, html = ARTICLE_HTML): Promise<string[]> {
  const told: string[] = [];
  const message = {
    id: url,
    timestamp: new Date(0),
    attempts: 1,
    body: { url, discovery: { via: "feed", source: SOURCE, feedTitle: null, feedDate: null } },
    ack: () => told.push("ack"),
    retry: () => told.push("retry"),
  };
  const web = { [url]: html };
  const batch = { queue: "cuttings-ingest", messages: [message], ackAll() {}, retryAll() {} };
  await consumeIngests(batch as unknown as Parameters<typeof consumeIngests>[0], workerBefore(web));
  return told;
}

async function* keysOf(store: ObjectStore): AsyncGenerator<string> {
  let after: string | null = null;
  do {
    const page: ListPage = await store.list({ prefix: "", after, limit: 1_000 });
    for (const { key } of page.objects) yield key;
    after = page.next;
  } while (after !== null);
}

beforeAll(async () => {
  // Other test files store copies of the same text, some of them damaged on purpose.
  const { ports, catalog } = compose(envWith());
  for await (const key of keysOf(ports.store)) await ports.store.delete(key);
  await catalog.clear();
  expect(await deliver(`https://${HOST}/bridge`)).toEqual(["ack"]);
});

test("an acknowledged article is found by search, with a snippet", async () => {
  const { entries, next } = await get("/v1/search?q=bridge&host=catalog.example.com");
  expect(next).toBeNull();
  expect(entries).toMatchObject([{ url: `https://${HOST}/bridge`, headline: "The bridge reopens", via: "feed" }]);
  expect(entries[0]?.snippet).toContainEqual({ text: "bridge", isMatch: true });
  expect((await get("/v1/search?q=zeppelin")).entries).toEqual([]);
});

test("lists, sources and figures include it", async () => {
  const { entries } = await get("/v1/newest?host=catalog.example.com&from=2000-01-01");
  expect(entries).toMatchObject([{ host: HOST, isGone: false, version: 1 }]);
  expect((await get("/v1/newest?host=catalog.example.com&until=2000-01-01")).entries).toEqual([]);
  expect((await get("/v1/sources?limit=100")).entries).toContainEqual(
    expect.objectContaining({ url: SOURCE, via: "feed", articles: 1 }),
  );
  const figures = (await get("/v1/hosts?limit=100")).entries.find(({ host }) => host === HOST);
  expect(figures).toMatchObject({ articles: 1, failures: 0 });
});

test("sources report their crawl state, including a source without entries", async () => {
  const silent = "https://catalog.example.com/silent";
  const { store } = compose(envWith()).ports;
  const state = newSource(SOURCE, new Date("2026-11-23T10:00:00Z"));
  const documents = [{ url: SOURCE, etag: '"secret"', lastModified: null }];
  await replaceSourceState({ ...state, kind: "feed", documents }, null, store);
  const { entries } = await get("/v1/sources?limit=100", { API_TOKENS: TOKEN, SOURCES: `${SOURCE} ${silent}` });
  const told = entries.find(({ url }) => url === SOURCE);
  expect(told).toMatchObject({ articles: 1, isCrawled: true, state: { kind: "feed", failures: 0, lastError: null } });
  expect(JSON.stringify(told)).not.toContain("secret");
  expect(entries.find(({ url }) => url === silent)).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    url: silent,
    via: null,
    archive: null,
    articles: 0,
    newest: null,
    isCrawled: true,
    settings: expect.objectContaining({ url: silent, addedBy: "settings", isPaused: false }),
    state: null,
  });
});

test("a lost catalog is rebuilt from the bucket, one request at a time", async () => {
  expect(await deliver(`https://${HOST}/missing`)).toEqual(["ack"]);
  const headers = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/json" };
  const before = await Promise.all([get("/v1/newest"), get("/v1/hosts"), get("/v1/sources")]);
  const lost = compose(envWith()).catalog;
  await lost.clear();
  expect((await get("/v1/newest")).entries).toEqual([]);
  let body = {};
  for (let step = 0; step < 10; step++) {
    const init = { method: "POST", headers, body: JSON.stringify(body) };
    const response = await app.request("https://cuttings.example/v1/reindex", init, envWith());
    expect(response.status).toBe(200);
    const { next }: { next: string | null } = await response.json();
    if (next === null) break;
    body = { after: next };
  }
  expect(await Promise.all([get("/v1/newest"), get("/v1/hosts"), get("/v1/sources")])).toEqual(before);
});

test("a copy in another newspaper is a separate article, linked as similar", async () => {
  const copy = ARTICLE_HTML.replaceAll("reopens", "is open").replace(
    "</article>",
    "<p>Reporting by the Arn wire</p></article>",
  );
  expect(await deliver("https://copies.example.com/bridge", copy)).toEqual(["ack"]);
  const [original] = (await get(`/v1/newest?host=${HOST}`)).entries;
  const [other] = (await get("/v1/newest?host=copies.example.com")).entries;
  const { entries } = await get(`/v1/articles/${original?.id}/similar`);
  expect(entries.filter(({ host }) => host === "copies.example.com")).toMatchObject([{ id: other?.id }]);
  expect(entries.every(({ distance, id }) => Number(distance) <= 7 && id !== original?.id)).toBe(true);

  const headers = { Authorization: `Basic ${btoa(`reader:${TOKEN}`)}` };
  const page = await app.request(`https://cuttings.example/articles/${original?.id}`, { headers }, envWith());
  expect(await page.text()).toContain(`<a href="/articles/${other?.id}">copies.example.com</a>`);
});

test("similar articles of an unknown article", async () => {
  const headers = { Authorization: `Bearer ${TOKEN}` };
  const url = `https://cuttings.example/v1/articles/${"0".repeat(32)}/similar`;
  expect((await app.request(url, { headers }, envWith())).status).toBe(404);
});

test.each([
  ["an empty search", "/v1/search"],
  ["an invalid cursor", "/v1/newest?cursor=abc"],
  ["an invalid date", "/v1/newest?from=yesterday"],
])("%s is a bad request", async (_why, path) => {
  const headers = { Authorization: `Bearer ${TOKEN}` };
  const response = await app.request(`https://cuttings.example${path}`, { headers }, envWith());
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ code: "invalid-request" });
});

test("a search reports its total and counts over time", async () => {
  const query = `q=bridge+OR+zeppelin&host=${HOST}`;
  const hits = await get(`/v1/search?${query}`);
  const { total } = hits as unknown as { total: number };
  expect(total).toBeGreaterThan(0);
  for (const by of ["day", "week", "month", "year"]) {
    const counts = (await get(`/v1/search/counts?${query}&by=${by}`)) as unknown as Counts;
    expect(counts.total).toBe(total);
    expect(counts.items.reduce((sum, { articles }) => sum + articles, 0)).toBe(total);
    expect(counts.items.every(({ from }) => /^\d{4}-\d\d-\d\d$/.test(from))).toBe(true);
  }
  expect(await get("/v1/search/counts?q=zeppelin")).toEqual({ items: [], next: null, total: 0 });
});

test("search requires a token", async () => {
  const response = await app.request("https://cuttings.example/v1/search?q=bridge", {}, envWith());
  expect(response.status).toBe(401);
});
