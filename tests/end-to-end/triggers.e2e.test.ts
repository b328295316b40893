import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { StoredArticle } from "../../src/stored-article.ts";
import { connectClient, textOf } from "../mcp/ai-sdk-client.ts";
import { feedEntries } from "../newspaper/feeds.ts";
import { REFUSALS } from "../newspaper/refusals.ts";
import { type RunningWorker, startWorker } from "./worker.ts";

let worker: RunningWorker;
beforeAll(async () => {
  worker = await startWorker();
});
afterAll(() => worker?.stop());

const PATIENCE = { timeout: 150_000, interval: 500 };

async function statusOf(url: string): Promise<string> {
  const response = await worker.get(`/v1/status?url=${encodeURIComponent(url)}`);
  return ((await response.json()) as { state: string }).state;
}

test("an HTTP call stores a page, and every format can be read", async () => {
  const url = `${worker.newspaper.url}/news/housing-count/`;
  const response = await worker.post({ url });
  expect(response.status).toBe(201);
  const article = (await response.json()) as StoredArticle;
  expect(article).toMatchObject({
    url,
    headline: "One house in six stands empty in winter",
    discovery: { via: "api" },
  });
  expect(article.articleBody).not.toMatch(/^read next$/im);
  expect(article.removals.length).toBeGreaterThan(0);
  const body = async (accept: string) =>
    (await worker.get(`/v1/articles/${article.id}`, { headers: { Accept: accept } })).text();
  expect(await body("text/plain")).toBe(`${article.articleBody}\n`);
  expect(await body("text/markdown")).toContain(article.articleBodyMarkdown);
  expect(await body("text/html")).toContain(`<h1>${article.headline}</h1>`);
  expect(JSON.parse(await body("application/ld+json"))).toMatchObject({ headline: article.headline });
  expect(JSON.parse(await body("application/json"))).toEqual(article);
  expect((await worker.post({ url })).status).toBe(200);
});

test("a private address is refused, although the newspaper's own is allowed", async () => {
  const { port } = new URL(worker.origin);
  const response = await worker.post({ url: `http://127.0.0.1:${port}/health` });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ code: "url-not-allowed" });
});

test("respond-async uses the queue, and the status reports when the page is stored", async () => {
  const url = `${worker.newspaper.url}/news/storm-night/`;
  const response = await worker.post({ url }, { Prefer: "respond-async" });
  expect(response.status).toBe(202);
  const where = response.headers.get("Location") ?? "";
  await vi.waitFor(async () => {
    expect(await (await worker.get(where)).json()).toMatchObject({ state: "stored" });
  }, PATIENCE);
});

test("a cron run stores every article of the feed, and records every refusal", async () => {
  await worker.crawl();
  const origin = worker.newspaper.url;
  const refused = new Set(REFUSALS.map(({ path }) => origin + path));
  let waiting = feedEntries(origin).flatMap(({ url }) => (refused.has(url) ? [] : [url]));
  await vi.waitFor(async () => {
    const states = await Promise.all(waiting.map(async (url) => [url, await statusOf(url)] as const));
    waiting = states.flatMap(([url, state]) => (state === "stored" ? [] : [url]));
    expect(waiting).toEqual([]);
  }, PATIENCE);
  for (const { path, listed } of REFUSALS) if (listed) expect(await statusOf(origin + path)).not.toBe("stored");
}, 180_000);

test("a second run finds nothing new, and stores nothing twice", async () => {
  const versionsBefore = await listOfVersions();
  await worker.crawl();
  expect(await listOfVersions()).toEqual(versionsBefore);
  expect(versionsBefore.every(({ version }) => version === 1)).toBe(true);
});

async function listOfVersions(): Promise<{ id: string; version: number }[]> {
  const list = (await (await worker.get("/v1/articles?limit=100")).json()) as {
    articles: { id: string; version: number }[];
  };
  return list.articles.map(({ id, version }) => ({ id, version }));
}

test("an independent MCP client stores, finds and reads an article over HTTP", async () => {
  const client = await connectClient({ type: "http", url: `${worker.origin}/mcp` });
  try {
    const stored = await client.call("ingest", { url: `${worker.newspaper.url}/news/storm-night/` });
    const { id, headline } = stored.structuredContent as { id: string; headline: string };
    expect((await client.call("search", { query: headline })).structuredContent).toMatchObject({ items: [{ id }] });
    expect(textOf(await client.call("read", { id }))).toContain(`# ${headline}`);
  } finally {
    await client.close();
  }
});
