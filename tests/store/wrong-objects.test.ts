import { expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { openDatabase } from "../../src/adapters/sqlite-catalog.ts";
import { rowOf } from "../../src/catalog/article-row.ts";
import { reindex } from "../../src/catalog/reindex.ts";
import { sqlCatalog } from "../../src/catalog/sql-catalog.ts";
import { markdownName } from "../../src/export/markdown-name.ts";
import { EXPORT_TABLE } from "../../src/export/parquet-table.ts";
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
import type { StoredArticle } from "../../src/stored-article.ts";
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

const OTHERS = ["one", "three"];
const stored = memoryObjectStore();
for (const name of OTHERS) await file(name, stored);
const original = await file("two", stored);
const keys = (await stored.list({ prefix: "", after: null, limit: 100 })).objects.map(({ key }) => key);

/** A bucket in which one of three articles has other contents than were stored. */
async function bucketWith(changed: unknown): Promise<ObjectStore> {
  const store = memoryObjectStore();
  const wrong = new TextEncoder().encode(JSON.stringify(changed));
  const isWrong = new Set([articleKey(original), versionKey(original, 1)]);
  for (const key of keys) {
    const object = await stored.get(key);
    if (object !== null) await store.putIfAbsent(key, isWrong.has(key) ? wrong : object.body);
  }
  return store;
}

const MAX_DEPTH = 3;

/** The paths of all values in the article; only the first item of a list. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null || path.length === MAX_DEPTH) return [path];
  const inner = Object.entries(value).slice(0, Array.isArray(value) ? 1 : undefined);
  return [...(path.length === 0 ? [] : [path]), ...inner.flatMap(([name, part]) => pathsIn(part, [...path, name]))];
}

/** The article with another value at a path; `undefined` removes the key. */
function withValue(path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(original) as unknown;
  let holder = copy as Record<string, unknown>;
  for (const name of path.slice(0, -1)) holder = holder[name] as Record<string, unknown>;
  holder[path.at(-1) ?? ""] = value;
  return copy;
}

/** Reads what every list, index and export reads of walked articles. */
async function readAll(store: ObjectStore): Promise<void> {
  const read: string[] = [];
  for await (const { articles, unreadable } of walkArticles({ host: null, after: null }, store)) {
    if (articles.length + unreadable.length !== 3) throw new Error("an article is lost");
    for (const article of articles) {
      read.push(article.host.split(".")[0] ?? "");
      const values = Object.values(rowOf(article));
      const odd = values.find((value) => value !== null && typeof value !== "string" && typeof value !== "number");
      if (odd !== undefined || values.includes(undefined as never)) throw new Error("no value of a row");
      EXPORT_TABLE.rowOf(article);
      markdownName(article);
      renderMarkdownDocument(article);
      renderJsonLd(article);
      for await (const fetches of storedFetches(article, store))
        for (const fetch of fetches) warcPage(fetch, new Uint8Array(1), fetches[0]);
      await listVersions(article, { from: null, limit: 5 }, store);
    }
  }
  if (OTHERS.some((name) => !read.includes(name))) throw new Error("another article is lost");
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
  "valid JSON of the wrong shape stops nothing: %j in place of every value of an article",
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
  ["an article whose host leaves its folder", withValue(["host"], "../../elsewhere")],
  ["an article with another page's hash", withValue(["fetch", "rawSha256"], "0".repeat(64))],
])("reindex, re-extract, verify and the next delivery continue past %s", async (_what, changed) => {
  const store = await bucketWith(changed);
  using database = openDatabase(":memory:");
  const indexed = await reindex(store, sqlCatalog([database]), null, () => {});
  expect(indexed.articles + indexed.unreadable.length).toBe(3);

  const replayed: string[] = [];
  for await (const { results } of reExtract({ host: null, after: null }, store, {
    markdown: false,
    clock: { now: () => new Date("2026-12-01T08:00:00Z") },
  }))
    replayed.push(...results.map(({ kind, stored }) => `${stored.host} ${kind}`));
  for (const name of OTHERS) expect(replayed).toContain(`${name}.example.com unchanged`);

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
