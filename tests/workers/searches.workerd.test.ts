import { createExecutionContext, createMessageBatch, getQueueResult, waitOnExecutionContext } from "cloudflare:test";
import { afterEach, describe, expect, test } from "vitest";
import { readSearches, removeSearch } from "../../src/searches/saved-search.ts";
import { storedEvent, type WebhookEvent } from "../../src/webhook/webhook-event.ts";
import { app } from "../../workers/http/app.ts";
import type { WebhookMessage } from "../../workers/messages/webhook-message.ts";
import { compose } from "../../workers/platform/compose.ts";
import type { Worker } from "../../workers/platform/worker.ts";
import { deliverWebhooks } from "../../workers/webhooks/deliver-webhooks.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const HOST = "searches.example.com";
const ENDPOINT = "https://hooks.example.com/searches";
const SETTINGS = { API_TOKENS: TOKEN, WEBHOOKS: ENDPOINT, WEBHOOK_SECRETS: `whsec_${btoa("k".repeat(32))}` };

async function call(method: string, path: string, body?: unknown) {
  const context = createExecutionContext();
  const init = {
    method,
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${TOKEN}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  const response = await app.request(`https://cuttings.example${path}`, init, envWith(), context);
  const text = await response.text();
  await waitOnExecutionContext(context);
  const isJson = response.headers.get("Content-Type")?.includes("json") ?? false;
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null };
}

/** A worker whose webhook queue is a list. */
function listening(): { worker: Worker; sent: WebhookMessage[] } {
  const sent: WebhookMessage[] = [];
  const queue = {
    async sendBatch(messages: Iterable<{ body: WebhookMessage }>) {
      for (const { body } of messages) sent.push(body);
    },
  };
  return { worker: compose({ ...envWith(SETTINGS), WEBHOOK_QUEUE: queue } as never), sent };
}

async function file(name: string, html = ARTICLE_HTML) {
  const { json } = await call("POST", "/v1/articles", { url: `https://${HOST}/${name}`, html });
  return json;
}

const matches = (sent: readonly WebhookMessage[]) =>
  sent.flatMap(({ event }) => (event.type === "search.matched" ? [event] : []));

async function delivered(message: WebhookMessage) {
  const events: WebhookEvent[] = [];
  const worker: Worker = {
    ...compose(envWith(SETTINGS)),
    webhooks: {
      async deliver(_endpoint, event) {
        events.push(event);
        return { status: "delivered" };
      },
    },
  };
  const batch = createMessageBatch("cuttings-webhooks", [
    { id: "0", timestamp: new Date(), attempts: 1, body: message },
  ]);
  await deliverWebhooks(batch, worker);
  expect((await getQueueResult(batch, createExecutionContext())).explicitAcks).toEqual(["0"]);
  return events;
}

afterEach(async () => {
  const { store } = compose(envWith()).ports;
  for (const { id } of await readSearches(store)) await removeSearch(id, store);
});

test("a search is saved, listed, changed and deleted", async () => {
  const added = await call("POST", "/v1/searches", { query: "harbour OR port", language: "en" });
  expect(added.status).toBe(201);
  expect(added.json).toMatchObject({ name: "harbour OR port", language: "en", hasAlert: true, addedBy: "api" });
  const path = added.headers.get("Location") ?? "";
  expect((await call("GET", path)).json).toEqual(added.json);
  expect((await call("GET", "/v1/searches")).json).toEqual({ items: [added.json], next: null });
  expect((await call("PATCH", path, { name: "Ports", language: null })).json).toEqual({
    ...added.json,
    name: "Ports",
    language: null,
  });
  expect((await call("DELETE", path)).status).toBe(204);
  for (const method of ["GET", "DELETE"]) expect((await call(method, path)).json).toMatchObject({ code: "not-found" });
});

test.each([
  ["no word", { query: "-ferry" }],
  ["nothing", {}],
  ["an unknown kind", { query: "a1", kind: "novel" }],
  ["an unknown use", { query: "a1", rights: "reading" }],
  ["an unknown field", { query: "a1", webhook: "https://a.example" }],
])("a search with %s is refused", async (_what, body) => {
  expect((await call("POST", "/v1/searches", body)).status).toBe(422);
});

test("a search has a feed of its results, most recently stored first", async () => {
  await file("feed-old", ARTICLE_HTML.replaceAll("Marwood", "Ploughwright"));
  await file("feed-new", ARTICLE_HTML.replaceAll("Marwood", "Ploughwright").replaceAll("twelve", "thirteen"));
  const { headers } = await call("POST", "/v1/searches", { query: "ploughwr*", name: "Ploughs & more", host: HOST });
  const path = headers.get("Location");
  const atom = await call("GET", `${path}?format=atom`);
  expect(atom.headers.get("Content-Type")).toMatch(/^application\/atom\+xml/);
  expect(atom.text).toContain("<title>Ploughs &amp; more · cuttings</title>");
  const first = (await call("GET", `${path}?format=jsonfeed&limit=1`)).json;
  expect(first.items).toMatchObject([{ url: `https://${HOST}/feed-new` }]);
  const { pathname, search } = new URL(first.next_url);
  expect((await call("GET", pathname + search)).json.items).toMatchObject([{ url: `https://${HOST}/feed-old` }]);
});

test("the feed has only articles that may be used as the search or the request says", async () => {
  await file("usable", ARTICLE_HTML.replaceAll("Marwood", "Thatcherly"));
  const feedOf = async (rights: string | null, requested = "") => {
    const { headers } = await call("POST", "/v1/searches", { query: "thatcherly", host: HOST, rights });
    return (await call("GET", `${headers.get("Location")}?format=jsonfeed${requested}`)).json.items;
  };
  for (const rights of [null, "ai-train"]) expect(await feedOf(rights)).toHaveLength(1);
  expect(await feedOf("ai-train:stated")).toEqual([]);
  expect(await feedOf("ai-train", "&rights=search:stated")).toEqual([]);
});

describe("an alert", () => {
  test("is sent for a matching article only, once it is stored, with its text added on delivery", async () => {
    const { json: search } = await call("POST", "/v1/searches", { query: "cartographer", host: HOST });
    await call("POST", "/v1/searches", { query: "cartographer", host: HOST, hasAlert: false });
    await call("POST", "/v1/searches", { query: "zeppelin" });
    const stored = await file("alert", ARTICLE_HTML.replace("engineer", "cartographer"));
    const { worker, sent } = listening();
    await worker.publish(storedEvent(stored));
    const [event] = matches(sent);
    expect(matches(sent)).toHaveLength(1);
    expect(event).toMatchObject({
      id: `matched_${search.id}_${stored.id}_1`,
      data: { search: { id: search.id, name: "cartographer" }, url: stored.url, articleBody: null },
    });
    const message = sent.find(({ event }) => event.type === "search.matched");
    if (message === undefined) throw new Error("Nothing was sent.");
    expect(await delivered(message)).toMatchObject([{ data: { articleBody: stored.articleBody } }]);
    await call("DELETE", `/v1/articles/${stored.id}`);
    expect(await delivered(message)).toEqual([]);
  });

  test("is sent when an edit makes the search match for the first time, and not again", async () => {
    await call("POST", "/v1/searches", { query: "archivist", host: HOST });
    const versions = [];
    for (const words of ["engineer", "archivist", "archivist, again,"])
      versions.push(await file("edited", ARTICLE_HTML.replace("engineer", words)));
    const { worker, sent } = listening();
    for (const version of versions) await worker.publish(storedEvent(version));
    expect(matches(sent).map(({ data }) => data.version)).toEqual([2]);
  });

  test("reads no article when there are no saved searches", async () => {
    const stored = await file("quiet", ARTICLE_HTML.replace("engineer", "lamplighter"));
    const { worker, sent } = listening();
    await worker.publish(storedEvent(stored));
    expect(sent.map(({ event }) => event.type)).toEqual(["article.stored"]);
  });
});

describe("the pages", () => {
  const send = (path: string, form: Record<string, string> | null, site = "same-origin", webhooks = true) =>
    app.request(
      `https://cuttings.example${path}`,
      {
        headers: {
          Authorization: `Basic ${btoa(`anyone:${TOKEN}`)}`,
          "Content-Type": "application/x-www-form-urlencoded",
          "Sec-Fetch-Site": site,
        },
        ...(form === null ? {} : { method: "POST", body: String(new URLSearchParams(form)) }),
      },
      envWith(webhooks ? SETTINGS : { API_TOKENS: TOKEN }),
    );
  const text = async (path: string, webhooks = true) => (await send(path, null, "same-origin", webhooks)).text();

  test("a library search is saved, listed with its feed, silenced and deleted", async () => {
    expect(await text(`/?q=harbour&host=${HOST}`)).toContain('action="/searches"');
    expect(await text("/?q=harbour&rights=ai-train")).toContain('name="rights" value="ai-train"');
    const kept = await send("/searches", { query: "harb* <b>", host: HOST, language: "" });
    expect([kept.status, kept.headers.get("Location")]).toEqual([303, "/searches?done=saved"]);
    const [search] = await readSearches(compose(envWith()).ports.store);
    expect(search).toMatchObject({ query: "harb* <b>", host: HOST, language: null, hasAlert: true, addedBy: "page" });
    const page = await text("/searches?done=saved");
    expect(page).toContain("The search is saved.");
    expect(page).toContain("harb* &lt;b&gt;");
    expect(page).toContain(`/v1/searches/${search?.id}?format=atom`);
    await send(`/searches/${search?.id}/silence`, {});
    expect(await text("/searches")).toContain("Start alerts");
    expect(await text("/searches", false)).not.toContain("alerts");
    expect((await send(`/searches/${search?.id}/remove`, {})).headers.get("Location")).toBe("/searches?done=removed");
    expect((await send(`/searches/${search?.id}/remove`, {})).status).toBe(404);
  });

  test("a form from another site changes nothing", async () => {
    expect((await send("/searches", { query: "harbour" }, "cross-site")).status).toBe(403);
    expect(await readSearches(compose(envWith()).ports.store)).toEqual([]);
  });
});
