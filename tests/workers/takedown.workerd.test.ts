import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { describe, expect, test, vi } from "vitest";
import { d1Database } from "../../src/adapters/d1-catalog.ts";
import { readFailure } from "../../src/store/failures.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import { articleId } from "../../src/url/article-id.ts";
import { deleteOld } from "../../workers/delete-old.ts";
import { app } from "../../workers/http/app.ts";
import { CATALOG_MIGRATIONS } from "../../workers/platform/catalog-migrations.ts";
import { compose } from "../../workers/platform/compose.ts";
import type { Worker } from "../../workers/platform/worker.ts";
import { consumeIngests } from "../../workers/queue/consume-ingests.ts";
import { objectsWith, tablesWith } from "../removal/everything.ts";
import { crawlRun } from "./crawl-run.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const HOST = "takedown.example.com";
const PECULIAR = "Quillwort Zymurgist";
const env = envWith({ API_TOKENS: TOKEN, HOST_DELAY_SECONDS: "0" });
const urlOf = (name: string) => `https://${HOST}/${name}`;

/** Grows with each fetch, so that the article gets several versions and pages. */
let edits = 0;
let fetched: string[] = [];

function pageOf(name: string): string {
  const more = `<p>Edition ${edits} adds that the ferry goes on, at half past each hour, for as long as the ice allows it to.</p>`;
  return `<!doctype html><html lang="en"><head><title>The ${name} of the harbour</title></head><body><article>
<h1>The ${name} of the harbour</h1>
<p>“Nobody asked me,” said ${PECULIAR}, who has kept the keys of the harbour for thirty years and means to go on keeping them.</p>
<p>The council had asked for the keys on Tuesday, and again on Friday, in letters that the harbour's own clerk had signed.</p>
${more}</article></body></html>`;
}

function web(url: string): Response {
  const { host, pathname } = new URL(url);
  if (host !== HOST || pathname === "/robots.txt") return new Response("", { status: 404 });
  fetched.push(pathname);
  if (pathname === "/feed") {
    const items = ["feed-story"].map((name) => `<item><link>${urlOf(name)}</link></item>`).join("");
    return new Response(`<rss version="2.0"><channel><title>Feed</title>${items}</channel></rss>`);
  }
  if (pathname === "/short") return new Response(null, { status: 301, headers: { Location: urlOf("story") } });
  return new Response(pageOf(pathname.slice(1)), { headers: { "Content-Type": "text/html" } });
}

vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => web(String(input)));

async function call(method: string, path: string, body?: unknown) {
  const headers = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/json" };
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  const answer = await app.request(`https://cuttings.example${path}`, init, env);
  const text = await answer.text();
  return { status: answer.status, body: text.startsWith("{") ? JSON.parse(text) : text };
}

/** Submits a form of our page as a browser does. */
function submit(path: string, form: Record<string, string>, site = "same-origin") {
  const headers = {
    Authorization: `Bearer ${TOKEN}`,
    "Content-Type": "application/x-www-form-urlencoded",
    "Sec-Fetch-Site": site,
  };
  const init = { method: "POST", headers, body: String(new URLSearchParams(form)) };
  return app.request(`https://cuttings.example${path}`, init, env);
}

async function deliver(bodies: unknown[], worker: Worker) {
  const messages = bodies.map((body, index) => ({ id: String(index), timestamp: new Date(), attempts: 1, body }));
  const batch = createMessageBatch("cuttings-ingest", messages);
  await consumeIngests(batch, worker);
  return getQueueResult(batch, createExecutionContext());
}

/** Crawls the feed once and delivers its queue; returns the queued paths. */
async function crawl(): Promise<readonly string[]> {
  const worker = compose(env);
  const queued: { url: string }[] = [];
  const clock = { now: () => new Date(Date.now() + (edits + 1) * 3 * 86_400_000) };
  const queue = {
    ...worker.ports.queue,
    async sendNew(messages: readonly { url: string }[]) {
      queued.push(...messages);
      return messages.map(() => true);
    },
  };
  const config = { ...worker.config, sources: [urlOf("feed")] };
  await crawlRun({ ...worker, config, ports: { ...worker.ports, queue, clock } });
  await deliver(queued, worker);
  return queued.map(({ url }) => new URL(url).pathname).filter((path) => path !== "/feed");
}

const database = d1Database(env.CATALOG, CATALOG_MIGRATIONS);
const { store } = compose(env).ports;

async function traces(): Promise<readonly string[]> {
  const words = PECULIAR.split(" ").map((word) => tablesWith(word, database));
  return [...(await objectsWith(PECULIAR, store)), ...(await Promise.all(words)).flat()];
}

const search = async () => (await call("GET", "/v1/search?q=zymurgist")).body.items.length;

test("a takedown leaves no trace in any object or row, and no path restores the text", async () => {
  // Over HTTP, through a redirect and with its HTML; from the queue; from the crawl. Each is edited once.
  for (edits = 0; edits < 2; edits++) {
    expect((await call("POST", "/v1/articles", { url: urlOf("short") })).status).toBe(201);
    const html = pageOf("brought");
    expect((await call("POST", "/v1/articles", { url: urlOf("brought"), html })).status).toBe(201);
    await deliver([{ url: urlOf("queued") }], compose(env));
    if (edits === 0) expect(await crawl()).toEqual(["/feed-story"]);
    await deliver([{ replay: { host: HOST, after: null } }], compose(env));
  }
  const names = ["story", "brought", "queued", "feed-story"];
  expect(await search()).toBe(names.length);
  expect(await traces()).toContain("article_words_data");
  expect((await findByUrl(urlOf("story"), store))?.version.number).toBe(2);

  for (const name of names) {
    const labels = [`About ${PECULIAR}`];
    expect((await call("PATCH", `/v1/articles/${articleId(urlOf(name))}`, { labels })).status).toBe(200);
    expect((await call("DELETE", `/v1/articles/${articleId(urlOf(name))}?reason=takedown`)).status).toBe(204);
    expect((await call("DELETE", `/v1/articles/${articleId(urlOf(name))}`)).status).toBe(204);
  }
  expect(await traces()).toEqual([]);
  expect(await search()).toBe(0);

  fetched = [];
  for (const name of [...names, "short"]) {
    const url = urlOf(name);
    expect(await call("POST", "/v1/articles", { url })).toMatchObject({ status: 410, body: { code: "deleted" } });
    const brought = await call("POST", "/v1/articles", { url, html: pageOf(name) });
    expect(brought).toMatchObject({ status: 410, body: { code: "deleted" } });
    expect((await call("POST", "/v1/batches", { urls: [url] })).body.urls).toMatchObject([{ state: "refused" }]);
    expect((await deliver([{ url }], compose(env))).explicitAcks).toEqual(["0"]);
    expect((await call("GET", `/v1/status?${new URLSearchParams({ url })}`)).body.state).toBe("deleted");
    expect((await call("GET", `/v1/articles?${new URLSearchParams({ url })}`)).status).toBe(410);
    expect((await call("GET", `/v1/articles/${articleId(url)}`)).body).toMatchObject({ code: "deleted" });
    expect(await readFailure(url, store)).toBeNull();
  }
  expect(fetched).toEqual([]);
  edits = 3;
  expect(await crawl()).toEqual([]);
  await deliver([{ replay: { host: HOST, after: null } }], compose(env));
  for (let after: string | null = null; ; ) {
    const { body }: { body: { next: string | null } } = await call(
      "POST",
      "/v1/reindex",
      after === null ? {} : { after },
    );
    after = body.next;
    if (after === null) break;
  }
  expect(await traces()).toEqual([]);
  expect((await call("GET", `/v1/articles?host=${HOST}`)).body.items).toEqual([]);
});

describe("a deleted article", () => {
  test("is listed without its URL, and can be stored again once its tombstone is removed", async () => {
    const id = articleId(urlOf("again"));
    await call("POST", "/v1/articles", { url: urlOf("again") });
    await call("DELETE", `/v1/articles/${id}?reason=asked`);
    const { items } = (await call("GET", "/v1/tombstones?limit=100")).body;
    const tombstone = items.find((item: { id: string }) => item.id === id);
    expect(tombstone).toMatchObject({ host: HOST, deletedBy: "api", reason: "asked" });
    expect(JSON.stringify(tombstone)).not.toContain("again");
    expect((await call("DELETE", `/v1/tombstones/${id}`)).status).toBe(204);
    expect((await call("DELETE", `/v1/tombstones/${id}`)).status).toBe(404);
    expect((await call("POST", "/v1/articles", { url: urlOf("again") })).status).toBe(201);
  });

  test.each([
    ["an unknown article", "/v1/articles/0123456789abcdef0123456789abcdef", 404],
    ["an invalid id", "/v1/articles/1", 422],
    ["an invalid query", "/v1/articles/0123456789abcdef0123456789abcdef?why=x", 422],
  ])("deletion refuses %s", async (_what, path, status) => {
    expect((await call("DELETE", path)).status).toBe(status);
  });

  test("can be one of a whole host, deleted some articles per request", async () => {
    for (const name of ["h1", "h2"])
      await call("POST", "/v1/articles", { url: `https://takedown.example.com/${name}` });
    expect((await call("DELETE", `/v1/hosts/${HOST}`)).body).toMatchObject({ isComplete: true });
    expect((await call("GET", `/v1/articles?host=${HOST}`)).body.items).toEqual([]);
  });

  test("can be one deleted by the retention period", async () => {
    await call("POST", "/v1/articles", { url: urlOf("old") });
    const worker = compose({ ...env, RETENTION_DAYS: "30" });
    const later = { now: () => new Date(Date.now() + 31 * 86_400_000) };
    const catalog = { ...worker.catalog, listSeenBefore: async () => [{ id: articleId(urlOf("old")), host: HOST }] };
    await deleteOld({ ...worker, catalog, ports: { ...worker.ports, clock: later } });
    expect((await call("GET", `/v1/articles/${articleId(urlOf("old"))}`)).status).toBe(410);
  });
});

describe("blocks", () => {
  test("refuse a host on every path until they are removed", async () => {
    const host = "blocked.takedown.example.com";
    const added = await call("POST", "/v1/blocks", { pattern: `https://${host}/`, reason: "spam" });
    expect(added).toMatchObject({ status: 201, body: { pattern: host, reason: "spam", addedBy: "api" } });
    const url = `https://${host}/story`;
    fetched = [];
    expect(await call("POST", "/v1/articles", { url })).toMatchObject({ status: 422, body: { code: "blocked" } });
    await deliver([{ url }], compose(env));
    expect((await call("POST", "/v1/batches", { urls: [url] })).body.urls).toMatchObject([{ code: "blocked" }]);
    expect((await call("GET", `/v1/status?${new URLSearchParams({ url })}`)).body.state).toBe("blocked");
    expect(fetched).toEqual([]);
    expect((await call("GET", "/v1/blocks")).body.items).toContainEqual(added.body);
    expect((await call("DELETE", `/v1/blocks/${added.body.id}`)).status).toBe(204);
    expect((await call("DELETE", `/v1/blocks/${added.body.id}`)).status).toBe(404);
  });

  test.each([[{ pattern: "/sport/" }], [{ pattern: "" }], [{}], [{ pattern: "a.example", why: "x" }]])(
    "%j is none",
    async (body) => {
      expect((await call("POST", "/v1/blocks", body)).status).toBe(422);
    },
  );
});

describe("the page", () => {
  test("deletes an article after confirmation, lists it, and allows it again", async () => {
    const id = articleId(urlOf("page"));
    await call("POST", "/v1/articles", { url: urlOf("page") });
    const reader = (await call("GET", `/articles/${id}`)).body;
    expect(reader).toContain(`action="/articles/${id}/delete"`);
    const deleted = await submit(`/articles/${id}/delete`, { reason: "by hand" });
    expect([deleted.status, deleted.headers.get("Location")]).toEqual([303, "/removed?done=deleted"]);
    expect((await call("GET", "/removed?done=deleted")).body).toMatch(/will not be ingested again.*by hand/s);
    expect((await submit(`/removed/${id}/undo`, {})).status).toBe(303);
    expect((await submit(`/removed/${id}/undo`, {})).status).toBe(404);
  });

  test("blocks a host and removes the block", async () => {
    expect((await submit("/blocks", { pattern: "spam.example", reason: "" })).status).toBe(303);
    const shown = (await call("GET", "/removed")).body;
    const [, path = ""] = /action="(\/blocks\/\w+\/remove)"><button[^>]*aria-label="Unblock spam/.exec(shown) ?? [];
    expect((await submit(path, {})).headers.get("Location")).toBe("/removed?done=unblocked");
    expect((await submit("/blocks", { pattern: "/" })).status).toBe(422);
  });

  test.each(["/articles/0123456789abcdef0123456789abcdef/delete", "/blocks"])(
    "refuses forms from other sites at %s",
    async (path) => {
      expect((await submit(path, { pattern: "spam.example" }, "cross-site")).status).toBe(403);
    },
  );
});
