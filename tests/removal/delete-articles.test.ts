import { beforeEach, describe, expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { openDatabase } from "../../src/adapters/sqlite-catalog.ts";
import { indexStored } from "../../src/catalog/index-stored.ts";
import { reindex } from "../../src/catalog/reindex.ts";
import { sqlCatalog } from "../../src/catalog/sql-catalog.ts";
import { IngestError } from "../../src/errors.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { reExtract } from "../../src/re-extract/re-extract.ts";
import { deleteArticles, placeToDelete, type RemovalPorts } from "../../src/removal/delete-articles.ts";
import { deleteHostStep } from "../../src/removal/delete-host.ts";
import { applyRetention } from "../../src/removal/retention.ts";
import { sharedByCatalog, sharedByScan } from "../../src/removal/shared-pages.ts";
import { jsonBytes } from "../../src/store/json-object.ts";
import { ARTICLES_PREFIX, articleKey, DELETED_PREFIX, digestKey } from "../../src/store/keys.ts";
import { keysUnder } from "../../src/store/keys-under.ts";
import { isKnownUrl, ownPlace } from "../../src/store/known-urls.ts";
import { readArticle } from "../../src/store/read-article.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { listTombstones, readTombstone, removeTombstones } from "../../src/store/tombstones.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { articleId } from "../../src/url/article-id.ts";
import { STRICT_URL_POLICY } from "../../src/url/public-url.ts";
import { verify } from "../../src/verify/verify.ts";
import { ARTICLE_HTML, portsFor, requestFor, requestWith } from "../ingest/sample-ports.ts";
import { at, DISCOVERY, sampleArticle, samplePage, URL_OF_SAMPLE } from "../store/samples.ts";
import { objectsWith, tablesWith } from "./everything.ts";

const PECULIAR = "vermilion pangolin";
const NOTE = { deletedBy: "api", reason: "takedown" } as const;
const ALIAS = "https://harbour.example/short/b1";

let store: ObjectStore;
let database: ReturnType<typeof openDatabase>;
let ports: RemovalPorts & { readonly catalog: ReturnType<typeof sqlCatalog> };

beforeEach(() => {
  store = memoryObjectStore();
  database = openDatabase(":memory:");
  const catalog = sqlCatalog([database]);
  const clock = { now: () => new Date(at(50)) };
  const findSharedPages = sharedByCatalog(catalog);
  ports = { store, catalog, passages: null, clock, findSharedPages, completeLater: null };
});

/** Stores the sample with its own text, from a page with that text. */
async function file(minute: number, text: string, changes: { url?: string; requestedUrl?: string } = {}) {
  const { url = URL_OF_SAMPLE, requestedUrl = url } = changes;
  const body = new TextEncoder().encode(`<p>${text}</p>`);
  const page = samplePage(minute, { requestedUrl, finalUrl: url, body, html: `<p>${text}</p>` });
  const article = sampleArticle({ url, articleBody: text, headline: text.slice(0, 20), description: text });
  const { stored } = await storeArticle(article, [page], DISCOVERY, store, { markdown: true });
  await indexStored([stored], store, ports.catalog);
  return stored;
}

/** Ports on a web of these pages. */
function web(pages: Parameters<typeof portsFor>[0] = {}) {
  return { ...portsFor(pages), store, urlPolicy: { ...STRICT_URL_POLICY, isNeverFetched: true } };
}

const long = (words: string) => `Of the ${words} that was seen at the harbour, the council said nothing on Friday.`;

test("a deletion leaves no trace in any object or row, and a search finds nothing", async () => {
  const first = await file(0, long(PECULIAR), { requestedUrl: ALIAS });
  await file(1, long(`${PECULIAR}s, not one`));
  const other = await file(2, long("heron"), { url: "https://harbour.example/heron" });
  expect((await objectsWith(PECULIAR, store)).length).toBeGreaterThan(4);
  expect(await tablesWith("vermilion", database)).toContain("articles");
  const [tombstone] = await deleteArticles([first], NOTE, ports);
  expect(await objectsWith(PECULIAR, store)).toEqual([]);
  expect(await objectsWith("short/b1", store)).toEqual([]);
  for (const word of ["vermilion", "pangolin"]) expect(await tablesWith(word, database)).toEqual([]);
  expect(tombstone).toEqual({
    schemaVersion: 1,
    id: first.id,
    host: "harbour.example",
    aliases: [articleId(ALIAS)],
    deletedAt: at(50),
    ...NOTE,
  });
  expect(await readArticle(other.id, store)).toMatchObject({ articleBody: long("heron") });
  expect(await tablesWith("heron", database)).toContain("articles");
  expect(await keysUnder("pages/", store)).toEqual([other.fetch.rawKey]);
});

describe("a deleted article is not stored again", () => {
  const refused = { status: "failed", error: { code: "deleted" } };

  test.each([
    ["under its URL", URL_OF_SAMPLE],
    ["under an equivalent URL", `${URL_OF_SAMPLE.replace("https", "http")}/?utm_source=x`],
    ["under an alias", ALIAS],
  ])("%s, and nothing is fetched", async (_how, url) => {
    await deleteArticles([await file(0, long(PECULIAR), { requestedUrl: ALIAS })], NOTE, ports);
    expect(await ingest(requestFor(url), web())).toMatchObject(refused);
    expect(await ingest(requestWith(url, ARTICLE_HTML), web())).toMatchObject(refused);
    expect(await keysUnder("failures/", store)).toEqual([]);
    expect(await isKnownUrl(url, store)).toBe(false);
  });

  test("through an unknown URL, whose failure is recorded", async () => {
    await deleteArticles([await file(0, long(PECULIAR))], NOTE, ports);
    const fetcher = {
      fetchPage: async () => samplePage(1, { requestedUrl: ALIAS, html: ARTICLE_HTML }),
    };
    expect(await ingest(requestFor(ALIAS), { ...web(), fetcher })).toMatchObject(refused);
    expect(await keysUnder(ARTICLES_PREFIX, store)).toEqual([]);
    expect((await keysUnder("failures/", store)).length).toBe(1);
  });

  test("until the deletion is undone", async () => {
    const { id } = await file(0, long(PECULIAR), { requestedUrl: ALIAS });
    await deleteArticles([{ id, host: "harbour.example" }], NOTE, ports);
    const tombstone = await readTombstone(articleId(ALIAS), store);
    expect((await listTombstones({ cursor: null, limit: 1 }, store)).tombstones).toEqual([tombstone]);
    if (tombstone !== null) await removeTombstones(tombstone, store);
    expect(await keysUnder(DELETED_PREFIX, store)).toEqual([]);
    expect((await file(2, long("heron"), { requestedUrl: ALIAS })).version.number).toBe(1);
  });

  test("by a re-extraction that read it before, nor in the catalog", async () => {
    const url = "https://news.example.com/bridge";
    const outcome = await ingest(requestFor(url), web({ [url]: ARTICLE_HTML }));
    const { stored } = outcome as { stored: StoredArticle };
    const reading: ObjectStore = { ...store, get: lateDeletion(stored) };
    for await (const { results } of reExtract({ host: null, after: null }, reading, {
      markdown: true,
      clock: ports.clock,
    }))
      expect(results.every(({ kind }) => kind !== "changed")).toBe(true);
    expect(await keysUnder(ARTICLES_PREFIX, store)).toEqual([]);
    await indexStored([stored], store, ports.catalog);
    expect(await tablesWith("Marwood", database)).toEqual([]);
    await reindex(store, ports.catalog, null, () => {});
  });

  /** Deletes the article after its page has been read. */
  function lateDeletion(stored: StoredArticle): ObjectStore["get"] {
    return async (key) => {
      const object = await store.get(key);
      if (key.startsWith("pages/")) await deleteArticles([stored], NOTE, ports);
      return object;
    };
  }
});

test("a former alias that is now an article is not deleted with the other article", async () => {
  const first = await file(0, long(PECULIAR), { requestedUrl: ALIAS });
  await store.delete(`urls/${articleId(ALIAS)}.json`);
  const own = await file(1, long("heron"), { url: ALIAS });
  await deleteArticles([first], NOTE, ports);
  expect(await readArticle(own.id, store)).not.toBeNull();
});

describe("a page shared by two articles", () => {
  test.each([
    ["with a catalog", true],
    ["without one", false],
  ])("stays until the last of them is deleted, %s", async (_how, hasCatalog) => {
    const find = hasCatalog ? ports : { ...ports, catalog: null, findSharedPages: sharedByScan, completeLater: null };
    const one = await file(0, long(PECULIAR));
    const other = await file(1, long(PECULIAR), { url: "https://harbour.example/copy" });
    expect(one.fetch.rawKey).toBe(other.fetch.rawKey);
    await deleteArticles([one], NOTE, find);
    expect(await keysUnder("pages/", store)).toEqual([other.fetch.rawKey]);
    await deleteArticles([other], NOTE, find);
    expect(await keysUnder("pages/", store)).toEqual([]);
  });
});

describe("an interrupted deletion", () => {
  /** A bucket that fails after this many writes. */
  function failingAfter(writes: number): ObjectStore {
    let left = writes;
    async function counted<T>(write: () => Promise<T>): Promise<T> {
      if (left-- <= 0) throw new IngestError("storage-unavailable", "away");
      return write();
    }
    return {
      ...store,
      putIfAbsent: (...args) => counted(() => store.putIfAbsent(...args)),
      delete: (...args) => counted(() => store.delete(...args)),
    };
  }

  async function breakOff(writes: number): Promise<boolean> {
    const stored = await file(0, long(PECULIAR), { requestedUrl: ALIAS });
    await file(1, long(`${PECULIAR}s, not one`));
    try {
      await deleteArticles([stored], NOTE, { ...ports, store: failingAfter(writes) });
      return false;
    } catch {
      return true;
    }
  }

  test.each(Array.from({ length: 12 }, (_, writes) => writes))(
    "after %i writes is completed by a second one",
    async (writes) => {
      expect(await breakOff(writes)).toBe(true);
      const place = await placeToDelete(articleId(URL_OF_SAMPLE), store);
      if (place !== null) await deleteArticles([place], NOTE, ports);
      expect(place).not.toBeNull();
      expect(await objectsWith(PECULIAR, store)).toEqual([]);
      expect(await tablesWith("vermilion", database)).toEqual([]);
      expect((await readTombstone(articleId(ALIAS), store))?.id).toBe(articleId(URL_OF_SAMPLE));
    },
  );

  test.each(Array.from({ length: 9 }, (_, writes) => writes + 2))(
    "after %i writes is completed by verify",
    async (writes) => {
      await breakOff(writes);
      const problems = new Set<string>();
      for await (const { findings } of verify({ host: null, after: null }, store, true))
        for (const { problem } of findings) problems.add(problem);
      expect([...problems]).toEqual(["deleted"]);
      expect(await objectsWith(PECULIAR, store)).toEqual([]);
    },
  );
});

test("a fetch stored during the deletion of its article leaves no trace, whatever the timing", async () => {
  for (let step = 0; step < 14; step++) {
    store = memoryObjectStore();
    ports = { ...ports, store };
    const stored = await file(0, long("heron"));
    const real = store;
    let left = step;
    async function meanwhile<T>(write: () => Promise<T>): Promise<T> {
      if (left-- === 0) await deleteArticles([stored], NOTE, { ...ports, store: real });
      return write();
    }
    store = {
      ...real,
      putIfAbsent: (...args) => meanwhile(() => real.putIfAbsent(...args)),
      putIfUnchanged: (...args) => meanwhile(() => real.putIfUnchanged(...args)),
    };
    const filed = await file(1, long(PECULIAR)).catch((error: IngestError) => error.code);
    if (left >= 0) break;
    expect([filed, step]).toEqual(["deleted", step]);
    expect(await objectsWith(PECULIAR, real)).toEqual([]);
    expect(await keysUnder(ARTICLES_PREFIX, real)).toEqual([]);
  }
});

test("a fetch that breaks off before it checks for a deletion is withdrawn by the next fetch of the same text", async () => {
  const url = "https://harbour.example/broken-off";
  const { catalog } = ports;
  const whole = { ...web({ [url]: ARTICLE_HTML }), storeSettings: { markdown: false }, catalog, index: catalog };
  let isBroken = false;
  const breaking: ObjectStore = {
    ...store,
    async get(key) {
      if (isBroken) throw new IngestError("storage-unavailable", "The bucket does not respond.");
      return store.get(key);
    },
    async putIfAbsent(key, body) {
      if (key !== articleKey(ownPlace(url))) return store.putIfAbsent(key, body);
      await deleteArticles([ownPlace(url)], NOTE, ports);
      isBroken = true;
      return store.putIfAbsent(key, body);
    },
  };
  await expect(ingest(requestFor(url), { ...whole, store: breaking })).rejects.toThrow("does not respond");
  expect(await keysUnder(ARTICLES_PREFIX, store)).not.toEqual([]);
  expect(await catalog.findIndexed(articleId(url))).toBeNull();
  expect(await ingest(requestFor(url), whole)).toMatchObject({ status: "failed", error: { code: "deleted" } });
  expect(await keysUnder(ARTICLES_PREFIX, store)).toEqual([]);
  expect(await catalog.findIndexed(articleId(url))).toBeNull();
});

test("a host is deleted step by step, with its failures and its digest", async () => {
  for (const host of ["harbour.example", "other.example"]) await store.putIfAbsent(digestKey(host), jsonBytes({}));
  for (const name of ["a", "b", "c"]) await file(0, long(name), { url: `https://harbour.example/${name}` });
  const kept = await file(0, long("heron"), { url: "https://other.example/heron" });
  await ingest(requestFor("https://harbour.example/gone"), web());
  expect((await keysUnder("failures/", store)).length).toBe(1);
  const step = () => deleteHostStep("harbour.example", 2, NOTE, ports);
  expect([await step(), await step()]).toEqual([
    { deleted: 2, isComplete: false },
    { deleted: 1, isComplete: true },
  ]);
  expect(await step()).toEqual({ deleted: 0, isComplete: true });
  expect(await keysUnder("failures/", store)).toEqual([]);
  expect(await keysUnder("digests/", store)).toEqual([digestKey("other.example")]);
  expect((await ports.catalog.listHosts({ cursor: null, limit: 9 })).entries.map(({ host }) => host)).toEqual([
    "other.example",
  ]);
  expect(await readArticle(kept.id, store)).not.toBeNull();
});

test("expired articles are deleted oldest first, some per run", async () => {
  const days = (number: number) => new Date(Date.parse(at(0)) + number * 86_400_000);
  for (const minute of [1, 2, 3]) await file(minute, long(`${minute}`), { url: `https://harbour.example/${minute}` });
  const turn = (now: Date) => applyRetention(30, { ...ports, clock: { now: () => now } }, 2);
  expect(await turn(days(29))).toBe(0);
  expect(await turn(days(31))).toBe(2);
  expect(await readArticle(articleId("https://harbour.example/3"), store)).not.toBeNull();
  expect(await turn(days(31))).toBe(1);
  const { tombstones } = await listTombstones({ cursor: null, limit: 9 }, store);
  expect(tombstones.map(({ deletedBy, reason }) => [deletedBy, reason])).toEqual(
    Array(3).fill(["retention", "Older than 30 days."]),
  );
});
