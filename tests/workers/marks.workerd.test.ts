import { beforeAll, expect, test } from "vitest";
import { markedIds } from "../../src/store/marks.ts";
import { app } from "../../workers/http/app.ts";
import { compose } from "../../workers/platform/compose.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const HOST = "marks.example.com";
const env = envWith();

async function call(method: string, path: string, body?: unknown) {
  const headers = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/json" };
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  const answer = await app.request(`https://cuttings.example${path}`, init, env);
  const text = await answer.text();
  return { status: answer.status, body: text.startsWith("{") ? JSON.parse(text) : text };
}

function submit(id: string, form: Record<string, string>, site = "same-origin") {
  const headers = {
    Authorization: `Bearer ${TOKEN}`,
    "Content-Type": "application/x-www-form-urlencoded",
    "Sec-Fetch-Site": site,
  };
  const init = { method: "POST", headers, body: String(new URLSearchParams(form)) };
  return app.request(`https://cuttings.example/articles/${id}/marks`, init, env);
}

const newest = async (query: string) =>
  (await call("GET", `/v1/newest?host=${HOST}&${query}`)).body.items.map(({ id }: { id: string }) => id);

let id: string;
let other: string;
beforeAll(async () => {
  const file = async (name: string) =>
    (await call("POST", "/v1/articles", { url: `https://${HOST}/${name}`, html: ARTICLE_HTML })).body.id;
  [id, other] = [await file("one"), await file("two")];
});

test("an article without marks has none", async () => {
  const none = { id, isRead: false, isArchived: false, labels: [], savedAt: null, changedAt: null };
  expect((await call("GET", `/v1/articles/${id}/marks`)).body).toEqual(none);
});

test("marks are set one by one, and filter lists", async () => {
  expect((await call("PATCH", `/v1/articles/${id}`, { isRead: true, labels: ["cite", "arn"] })).body).toMatchObject({
    isRead: true,
    isArchived: false,
    labels: ["arn", "cite"],
  });
  await call("PATCH", `/v1/articles/${id}`, { isArchived: true });
  expect((await call("GET", `/v1/articles/${id}/marks`)).body).toMatchObject({ isRead: true, isArchived: true });
  expect(await newest("unread=true")).toEqual([other]);
  expect(await newest("archived=true&label=cite")).toEqual([id]);
  expect(await newest("archived=false")).toEqual([other]);
  expect((await call("GET", "/v1/labels")).body.items).toContainEqual({ label: "cite", articles: 1 });
});

test.each([
  [{ isRead: "yes" }, 422],
  [{ colour: "red" }, 422],
  [{ labels: [""] }, 422],
  [{ labels: ["x".repeat(101)] }, 422],
])("marks %j are refused", async (body, status) => {
  expect((await call("PATCH", `/v1/articles/${id}`, body)).status).toBe(status);
});

test("marking an unknown article is answered 404", async () => {
  expect((await call("PATCH", `/v1/articles/${"0".repeat(32)}`, { isRead: true })).status).toBe(404);
  expect((await call("GET", "/v1/newest?unread=perhaps")).status).toBe(422);
});

test("the reader's forms set marks, and forms from other sites are refused", async () => {
  const answer = await submit(other, { isRead: "true" });
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, `/articles/${other}`]);
  await submit(other, { labels: "quay, , to read " });
  expect((await call("GET", `/v1/articles/${other}/marks`)).body).toMatchObject({
    isRead: true,
    labels: ["quay", "to read"],
  });
  expect((await submit(other, { isRead: "false" }, "cross-site")).status).toBe(403);
  expect((await submit(other, { labels: "x".repeat(101) })).status).toBe(422);
});

test("rebuilding the catalog restores marks from the bucket", async () => {
  let after: string | null = null;
  do {
    const step: { status: number; body: { next: string | null } } = await call(
      "POST",
      "/v1/reindex",
      after === null ? {} : { after },
    );
    after = step.body.next;
  } while (after !== null);
  expect(await newest("label=cite")).toEqual([id]);
  expect(await newest("unread=true")).toEqual([]);
});

test("an article, and the list of a label, download as EPUB", async () => {
  const book = async (path: string) => {
    const answer = await app.request(
      `https://cuttings.example${path}`,
      { headers: { Authorization: `Bearer ${TOKEN}` } },
      env,
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return [answer.status, answer.headers.get("Content-Type"), new TextDecoder().decode(bytes.subarray(30, 58))];
  };
  const epub = [200, "application/epub+zip", "mimetypeapplication/epub+zip"];
  expect(await book(`/v1/articles/${id}?format=epub`)).toEqual(epub);
  expect(await book("/v1/newest?label=cite&format=epub")).toEqual(epub);
  expect((await book("/v1/newest?label=nothing&format=epub"))[0]).toBe(404);
});

test("deleting an article deletes its marks", async () => {
  const { store } = compose(env).ports;
  expect((await markedIds(store)).has(id)).toBe(true);
  expect((await call("DELETE", `/v1/articles/${id}`)).status).toBe(204);
  expect((await markedIds(store)).has(id)).toBe(false);
  expect((await call("GET", "/v1/labels")).body.items).not.toContainEqual(expect.objectContaining({ label: "cite" }));
});
