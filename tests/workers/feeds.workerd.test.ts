import { beforeAll, expect, test } from "vitest";
import { parseFeed } from "../../src/discover/feed.ts";
import { articleId } from "../../src/url/article-id.ts";
import { app } from "../../workers/http/app.ts";
import { resourceOf } from "../discover/resource-of.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const HOST = "feeds.example.com";
const env = envWith();
const urlOf = (name: string) => `https://${HOST}/${name}`;
const PECULIAR = "Thaumatrope bassoonist";

async function call(method: string, path: string, body?: unknown): Promise<Response> {
  const headers = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/json" };
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  return app.request(`https://cuttings.example${path}`, init, env);
}

const file = (name: string, html = ARTICLE_HTML) => call("POST", "/v1/articles", { url: urlOf(name), html });

interface Changes {
  readonly items: readonly { change: string; id: string; host: string; article: { url: string } | null }[];
  readonly next: string | null;
  readonly after: string;
}

/** All changes of this test's host after a cursor, and the next cursor. */
async function changesAfter(
  after: string,
  limit = 100,
  only: Record<string, string> = {},
): Promise<{ told: string[]; after: string }> {
  const told: string[] = [];
  for (let from: string | null = after; from !== null; ) {
    const answer = await call(
      "GET",
      `/v1/changes?${new URLSearchParams({ after: from, limit: String(limit), ...only })}`,
    );
    const page: Changes = await answer.json();
    expect(answer.headers.has("Link")).toBe(page.next !== null);
    for (const { change, host, article } of page.items)
      if (host === HOST) told.push(`${change} ${article === null ? "" : new URL(article.url).pathname}`);
    from = page.next;
    after = page.after;
  }
  return { told, after };
}

interface Feed {
  readonly items: readonly { readonly url: string }[];
}

let begun: string;

beforeAll(async () => {
  begun = new Date().toISOString();
  await file("bridge", ARTICLE_HTML.replace("Ines Marwood", PECULIAR));
  await file("bridge", ARTICLE_HTML.replace("Ines Marwood", `${PECULIAR} of old`));
  await file("ferry");
});

test("each change is reported once, and the cursor survives a rebuild of the catalog", async () => {
  const { told, after } = await changesAfter(begun);
  expect(told).toEqual(["new /bridge", "updated /bridge", "new /ferry"]);
  expect((await changesAfter(begun, 1)).told).toEqual(told);
  expect((await changesAfter(after)).told).toEqual([]);
  for (let next: string | null = null; ; ) {
    const answer = await call("POST", "/v1/reindex", next === null ? {} : { after: next });
    ({ next } = (await answer.json()) as { next: string | null });
    if (next === null) break;
  }
  expect((await changesAfter(after)).told).toEqual([]);
  await file("toll");
  expect((await changesAfter(after)).told).toEqual(["new /toll"]);
});

test.each(["garbage", "2026-13-01", "deleted/x"])("%j is not a position in the change log", async (after) => {
  expect((await call("GET", `/v1/changes?after=${after}`)).status).toBe(422);
});

test.each([
  ["newest", `host=${HOST}`],
  ["search", `q=bassoonist&host=${HOST}`],
  ["changes", "after=BEGUN"],
])("/v1/%s is a feed with full texts, as Atom and as JSON Feed", async (list, query) => {
  for (const [format, type] of [
    ["atom", "application/atom+xml; charset=utf-8"],
    ["jsonfeed", "application/feed+json; charset=utf-8"],
  ]) {
    const path = `/v1/${list}?${query.replace("BEGUN", begun)}&format=${format}`;
    const answer = await call("GET", path);
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, type]);
    const text = await answer.text();
    expect(text).toContain(`“We would rather be late than wet,” said ${PECULIAR} of old`);
    const { entries } = parseFeed(resourceOf(`https://cuttings.example${path}`, text, type));
    expect(entries.map(({ url }) => url)).toContain(urlOf("bridge"));
  }
});

test("the feed of updates shows what each edit changed, newest first", async () => {
  const read = async (query: string) =>
    (await (await call("GET", `/v1/changes?${query}`)).json()) as {
      title: string;
      items: { id: string; url: string; content_html: string }[];
    };
  const { title, items } = await read("format=jsonfeed&change=updated&limit=100");
  expect(title).toBe("Edits · cuttings");
  const [edit] = items.filter(({ url }) => url === urlOf("bridge"));
  expect(edit?.id).toBe(`urn:cuttings:${articleId(urlOf("bridge"))}:2`);
  expect(edit?.content_html).toMatch(/^<p>(?:Edited|Typo fixed|Rewritten)[^<]*<\/p>\n<p><(?:del|ins)>/);
  expect(edit?.content_html).not.toContain("The bridge over the Arn reopens to all traffic");
  const atom = await (await call("GET", "/v1/changes?format=atom&change=updated")).text();
  expect(atom).toContain("&lt;ins&gt;");
  expect((await read("format=jsonfeed&change=updated&after=2999-01-01")).items).toEqual([]);
  expect((await changesAfter(begun, 100, { change: "updated" })).told).toEqual(["updated /bridge"]);
});

test("a feed of changes without a cursor has the latest ones, newest first", async () => {
  const ofOurs = async () => {
    const feed = (await (await call("GET", "/v1/changes?format=jsonfeed&limit=100")).json()) as Feed;
    return feed.items.map(({ url }) => url).filter((url) => new URL(url).host === HOST);
  };
  const before = await ofOurs();
  expect(before.slice(0, 2)).toEqual([urlOf("toll"), urlOf("ferry")]);
  await file("newest-of-all");
  const after = await ofOurs();
  await call("DELETE", `/v1/articles/${articleId(urlOf("newest-of-all"))}`);
  expect(after).toEqual([urlOf("newest-of-all"), ...before]);
});

test("a page of a feed links to the next", async () => {
  const read = async (path: string) =>
    (await (await call("GET", path)).json()) as { next_url: string; items: unknown[] };
  const first = await read(`/v1/newest?host=${HOST}&limit=1&format=jsonfeed`);
  const { pathname, search } = new URL(first.next_url);
  const second = await read(`${pathname}${search}`);
  expect(second.items.length).toBe(1);
});

test("an unknown format is refused", async () => {
  expect((await call("GET", "/v1/newest?format=rss")).status).toBe(422);
});

test("a deleted article leaves every feed and is reported as deleted", async () => {
  const id = articleId(urlOf("bridge"));
  await call("DELETE", `/v1/articles/${id}`);
  for (const list of [`newest?host=${HOST}`, "search?q=bassoonist", `changes?after=${begun}`]) {
    for (const format of ["json", "atom", "jsonfeed"])
      expect(await (await call("GET", `/v1/${list}&format=${format}`)).text()).not.toContain(PECULIAR);
  }
  const atom = await (await call("GET", `/v1/changes?after=${begun}&format=atom&limit=100`)).text();
  expect(atom).toMatch(new RegExp(`<at:deleted-entry ref="urn:cuttings:${id}" when="[^"]+"/>`));
  expect((await changesAfter(begun)).told).toEqual(["new /ferry", "new /toll", "deleted ", "deleted "]);
});
