import { beforeEach, describe, expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { type SqliteCatalog, sqliteCatalog } from "../../src/adapters/sqlite-catalog.ts";
import type { Article } from "../../src/article.ts";
import { IngestError } from "../../src/errors.ts";
import type { FetchedPage } from "../../src/fetched-page.ts";
import type { ArticleIndex } from "../../src/ports/article-index.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { articleKey, urlKey } from "../../src/store/keys.ts";
import { isKnownUrl } from "../../src/store/known-urls.ts";
import { markGone } from "../../src/store/mark-gone.ts";
import { findByUrl, readArticle } from "../../src/store/read-article.ts";
import { readOnce } from "../../src/store/read-once.ts";
import { scanIndex } from "../../src/store/scan-index.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { articleId } from "../../src/url/article-id.ts";
import { countedStore } from "../../src/usage/counted-store.ts";
import { at, DISCOVERY, sampleArticle, samplePage, URL_OF_SAMPLE } from "./samples.ts";

const ID = articleId(URL_OF_SAMPLE);
const SHORT = "https://s.example/b1";
const EDITED = "Another text of some words.\n\nIt was rewritten.";

let store: ObjectStore;
let catalog: SqliteCatalog;
let writes: number;
let reads: number;

beforeEach(() => {
  writes = 0;
  reads = 0;
  store = countedStore(memoryObjectStore(), (operation) => {
    if (operation === "r2ClassA") writes++;
    else reads++;
  });
  catalog = sqliteCatalog(":memory:");
  return () => catalog[Symbol.dispose]();
});

/** Stores and indexes as an ingest at this minute does. */
async function put(article: Article, minute: number, page: FetchedPage = samplePage(minute)) {
  const bucket = readOnce(store);
  const outcome = await storeArticle(article, [page], DISCOVERY, bucket, undefined, new Date(page.fetchedAt), catalog);
  if (outcome.status !== "unchanged" || !outcome.isIndexed) await catalog.indexArticles([outcome.stored]);
  return outcome;
}

describe("an article whose URL is its own", () => {
  test("has no record of it, and is found by the URL and by its id", async () => {
    const { stored } = await put(sampleArticle(), 0);
    expect(await store.get(urlKey(ID))).toBeNull();
    expect(await findByUrl(URL_OF_SAMPLE, store)).toEqual(stored);
    expect(await readArticle(ID, store, catalog)).toEqual(stored);
    expect(await isKnownUrl(URL_OF_SAMPLE, store)).toBe(true);
  });

  test("is found by its id without a catalog too, among many hosts", async () => {
    await put(sampleArticle({ url: "https://a.example/news/other" }), 0, {
      ...samplePage(0),
      finalUrl: "https://a.example/news/other",
    });
    const { stored } = await put(sampleArticle(), 0);
    expect(await readArticle(ID, store, scanIndex(store))).toEqual(stored);
    expect(await readArticle("0".repeat(32), store, scanIndex(store))).toBeNull();
  });

  test("keeps a record of each other URL", async () => {
    const page = { ...samplePage(0), requestedUrl: SHORT, redirects: [{ url: SHORT, statusCode: 302 }] };
    const { stored } = await put(sampleArticle(), 0, page);
    expect(await readArticle(articleId(SHORT), store, catalog)).toEqual(stored);
    expect(await findByUrl(SHORT, store)).toEqual(stored);
  });

  test("stays the article of its URL when that is recorded for another one later", async () => {
    await put(sampleArticle(), 0);
    const other = "https://harbour.example/news/other";
    await put(sampleArticle({ url: other, articleBody: EDITED }), 1, { ...samplePage(1), finalUrl: other });
    expect((await findByUrl(URL_OF_SAMPLE, store))?.id).toBe(ID);
    expect((await readArticle(ID, store, catalog))?.id).toBe(ID);
  });

  test("costs three writes: the page, the log and the article", async () => {
    await put(sampleArticle(), 0);
    expect(writes).toBe(3);
  });
});

describe("a fetch of the same text", () => {
  test("writes nothing to the bucket: the catalog has the time of the check", async () => {
    await put(sampleArticle(), 0);
    writes = 0;
    reads = 0;
    expect(await put(sampleArticle(), 5)).toMatchObject({ status: "unchanged", isIndexed: true });
    expect([writes, reads]).toEqual([0, 2]);
    expect((await findByUrl(URL_OF_SAMPLE, store))?.version.lastChecked).toBe(at(0));
    expect((await readArticle(ID, store, catalog))?.version.lastChecked).toBe(at(5));
    expect((await findByUrl(URL_OF_SAMPLE, store, catalog))?.version.lastChecked).toBe(at(5));
  });

  test.each([
    ["another URL", at(5), { requestedUrl: SHORT }],
    ["a week", "2026-11-30T08:00:00.000Z", {}],
  ])("is written where it tells more: after %s", async (_what, fetchedAt, changes) => {
    await put(sampleArticle(), 0);
    const page = { ...samplePage(5), ...changes, fetchedAt };
    expect(await put(sampleArticle(), 5, page)).toMatchObject({ isIndexed: false });
    expect((await findByUrl(URL_OF_SAMPLE, store))?.version.lastChecked).toBe(fetchedAt);
  });

  test("is written where the page had been gone", async () => {
    await put(sampleArticle(), 0);
    await markGone(URL_OF_SAMPLE, at(3), store, catalog);
    expect(await put(sampleArticle(), 5)).toMatchObject({ isIndexed: false, stored: { gone: null } });
  });

  test("is written where the catalog does not list the article", async () => {
    await put(sampleArticle(), 0);
    await catalog.clear();
    expect(await put(sampleArticle(), 5)).toMatchObject({ isIndexed: false });
    expect((await findByUrl(URL_OF_SAMPLE, store))?.version.lastChecked).toBe(at(5));
  });
});

describe("after a check that the catalog alone has", () => {
  beforeEach(async () => {
    await put(sampleArticle(), 0);
    await put(sampleArticle(), 5);
  });

  test("an older fetch of another text replaces nothing", async () => {
    expect(await put(sampleArticle({ articleBody: EDITED }), 3)).toMatchObject({ status: "kept", reason: "older" });
  });

  test("a later one does", async () => {
    expect(await put(sampleArticle({ articleBody: EDITED }), 6)).toMatchObject({ status: "updated" });
    expect((await catalog.findIndexed(ID))?.lastChecked).toBe(at(6));
  });

  test("an older answer that the page is gone says nothing", async () => {
    await markGone(URL_OF_SAMPLE, at(4), store, catalog);
    expect((await findByUrl(URL_OF_SAMPLE, store))?.gone).toBeNull();
  });
});

test("what is read once is read again after a write that failed", async () => {
  const here = readOnce(store);
  const key = articleKey({ host: "harbour.example", id: ID });
  const body = new TextEncoder().encode("{}\n");
  expect(await here.get(key)).toBeNull();
  await store.putIfAbsent(key, body);
  expect(await here.get(key)).toBeNull();
  expect(await here.putIfAbsent(key, body)).toBeNull();
  expect((await here.get(key))?.body).toEqual(body);
});

test("whether a URL is known takes one read of the bucket at most, if it has no article of its own", async () => {
  await put(sampleArticle(), 0, { ...samplePage(0), requestedUrl: SHORT });
  reads = 0;
  expect(await isKnownUrl("https://harbour.example/news/other", store, catalog)).toBe(false);
  expect(reads).toBe(1);
  expect(await isKnownUrl(URL_OF_SAMPLE, store, catalog)).toBe(true);
  expect(await isKnownUrl(SHORT, store, catalog)).toBe(true);
});

describe("while the catalog is unavailable", () => {
  const unavailable = () => Promise.reject(new IngestError("storage-unavailable", "The database is away."));

  test("a check is written to the bucket, and an edit is refused: an older fetch must not replace a newer check", async () => {
    await put(sampleArticle(), 0);
    const away: ArticleIndex = {
      findIndexed: unavailable,
      findFailure: unavailable,
      recordCheck: unavailable,
      announceEdit: unavailable,
    };
    const fetch = (article: Article, minute: number) =>
      storeArticle(article, [samplePage(minute)], DISCOVERY, store, undefined, new Date(at(minute)), away);
    expect(await fetch(sampleArticle(), 1)).toMatchObject({ status: "unchanged", isIndexed: false });
    expect((await findByUrl(URL_OF_SAMPLE, store))?.version.lastChecked).toBe(at(1));
    await expect(fetch(sampleArticle({ articleBody: EDITED }), 2)).rejects.toMatchObject({
      code: "storage-unavailable",
    });
  });
});
