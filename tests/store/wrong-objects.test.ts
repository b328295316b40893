import { expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { openDatabase } from "../../src/adapters/sqlite-catalog.ts";
import type { StoredArticle } from "../../src/article.ts";
import { rowOf } from "../../src/catalog/article-row.ts";
import { reindex } from "../../src/catalog/reindex.ts";
import { sqlCatalog } from "../../src/catalog/sql-catalog.ts";
import { markdownName } from "../../src/export/markdown-name.ts";
import { parquetRow } from "../../src/export/parquet-table.ts";
import { storedFetches } from "../../src/export/stored-fetches.ts";
import { warcPage } from "../../src/export/warc-record.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { reExtract } from "../../src/re-extract/re-extract.ts";
import { renderJsonLd } from "../../src/render/json-ld.ts";
import { renderMarkdownDocument } from "../../src/render/markdown-document.ts";
import { articleKey, versionKey } from "../../src/store/keys.ts";
import { listArticles } from "../../src/store/list-articles.ts";
import { listVersions } from "../../src/store/list-versions.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { walkArticles } from "../../src/store/walk-articles.ts";
import { verify } from "../../src/verify/verify.ts";
import { at, DISCOVERY } from "./samples.ts";

const SENTENCE = "The tram to the harbour runs again from Monday, after a winter of work on its rails and wires. ";
const pageOf = (name: string, text = SENTENCE) =>
  pageFromHtml(
    `<html lang="en"><head><title>${name}</title><meta name="author" content="Ada Obi">
      <meta property="article:published_time" content="2026-11-20T10:00:00Z"><meta name="keywords" content="tram">
      <link rel="license" href="https://creativecommons.org/licenses/by/4.0/"></head>
      <article><h1>${name}</h1><p>${text.repeat(5)}</p>
      <p><img src="https://${name}.example.com/tram.jpg" alt="A tram" width="600" height="400">${text.repeat(5)}</p>
      <div class="share-bar"><a href="/share">Share</a></div></article></html>`,
    `https://${name}.example.com/tram`,
    at(0),
  );

async function file(name: string, store: ObjectStore): Promise<StoredArticle> {
  const page = pageOf(name);
  return (await storeArticle(extractArticle(page), [page], DISCOVERY, store)).stored;
}

const NEIGHBOURS = ["one", "three"];
const filed = memoryObjectStore();
for (const name of NEIGHBOURS) await file(name, filed);
const original = await file("two", filed);
const keys = (await filed.list({ prefix: "", after: null, limit: 100 })).objects.map(({ key }) => key);

/** A bucket in which one article of three says something else than what was filed. */
async function bucketWith(changed: unknown): Promise<ObjectStore> {
  const store = memoryObjectStore();
  const wrong = new TextEncoder().encode(JSON.stringify(changed));
  const isWrong = new Set([articleKey(original), versionKey(original, 1)]);
  for (const key of keys) {
    const object = await filed.get(key);
    if (object !== null) await store.putIfAbsent(key, isWrong.has(key) ? wrong : object.body);
  }
  return store;
}

const DEEPEST = 3;

/** Where something stands in the article, lists by their first item. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null || path.length === DEEPEST) return [path];
  const inner = Object.entries(value).slice(0, Array.isArray(value) ? 1 : undefined);
  return [...(path.length === 0 ? [] : [path]), ...inner.flatMap(([name, part]) => pathsIn(part, [...path, name]))];
}

/** The article with another value there; `undefined` leaves the key out. */
function withValue(path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(original) as unknown;
  let holder = copy as Record<string, unknown>;
  for (const name of path.slice(0, -1)) holder = holder[name] as Record<string, unknown>;
  holder[path.at(-1) ?? ""] = value;
  return copy;
}

/** What every list, index and export asks of the articles that a walk answers. */
async function readAll(store: ObjectStore): Promise<void> {
  const read: string[] = [];
  for await (const { articles, unreadable } of walkArticles({ host: null, after: null }, store)) {
    if (articles.length + unreadable.length !== 3) throw new Error("one is lost");
    for (const article of articles) {
      read.push(article.host.split(".")[0] ?? "");
      const values = Object.values(rowOf(article));
      const odd = values.find((value) => value !== null && typeof value !== "string" && typeof value !== "number");
      if (odd !== undefined || values.includes(undefined as never)) throw new Error("no value of a row");
      parquetRow(article);
      markdownName(article);
      renderMarkdownDocument(article);
      renderJsonLd(article);
      for await (const fetches of storedFetches(article, store))
        for (const fetch of fetches) warcPage(fetch, new Uint8Array(1), fetches[0]);
      await listVersions(article, { from: null, limit: 5 }, store);
    }
  }
  if (NEIGHBOURS.some((name) => !read.includes(name))) throw new Error("a neighbour is lost");
  await listArticles({ cursor: null, limit: 10 }, store);
}

const WRONG: readonly unknown[] = [
  null,
  undefined,
  7,
  true,
  "",
  "x",
  [],
  [null],
  {},
  { toString: 5 },
  "2026-99-99T99:99:99.000Z",
];

test.each(WRONG.map((value) => [value]))(
  "JSON that is whole and wrong ends nothing: %j in the place of every value of an article",
  async (value) => {
    const ended: string[] = [];
    for (const path of pathsIn(original)) {
      const store = await bucketWith(withValue(path, value));
      await readAll(store).catch((error) => ended.push(`${path.join(".")}: ${error}`));
    }
    expect(ended).toEqual([]);
  },
  60_000,
);

test.each<[string, unknown]>([
  ["a list", []],
  ["an article without its aliases", withValue(["aliases"], [null])],
  ["an article without its fetch", withValue(["fetch"], null)],
  ["an article whose fetch has no encoding", withValue(["fetch", "charset"], null)],
  ["an article that climbs out of its folder", withValue(["host"], "../../elsewhere")],
  ["an article whose pages are others", withValue(["fetch", "rawSha256"], "0".repeat(64))],
])("reindex, re-extract, verify and the next delivery go on past %s", async (_what, changed) => {
  const store = await bucketWith(changed);
  using database = openDatabase(":memory:");
  const indexed = await reindex(store, sqlCatalog(database), null, () => {});
  expect(indexed.articles + indexed.unreadable.length).toBe(3);

  const replayed: string[] = [];
  for await (const { results } of reExtract({ host: null, after: null }, store, {
    markdown: false,
    clock: { now: () => new Date("2026-12-01T08:00:00Z") },
  }))
    replayed.push(...results.map(({ kind, stored }) => `${stored.host} ${kind}`));
  for (const name of NEIGHBOURS) expect(replayed).toContain(`${name}.example.com unchanged`);

  const found: string[] = [];
  for await (const { findings } of verify({ host: null, after: null }, store, true))
    found.push(...findings.map(({ key }) => key));
  expect(found.some((key) => key.includes(original.id) || key.startsWith("pages/"))).toBe(true);

  const next = pageOf("two", SENTENCE.replace("Monday", "Tuesday"));
  const later = { ...next, fetchedAt: at(30) };
  expect(await storeArticle(extractArticle(later), [later], DISCOVERY, store)).toMatchObject({
    stored: { host: "two.example.com", id: original.id },
  });
});
