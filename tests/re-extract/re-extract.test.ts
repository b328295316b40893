import { beforeEach, describe, expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import type { Article } from "../../src/article.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { EXTRACTOR } from "../../src/extract/extractor.ts";
import type { FetchedPage } from "../../src/fetched-page.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { reExtract } from "../../src/re-extract/re-extract.ts";
import { type ReExtracted, reExtractArticle } from "../../src/re-extract/re-extract-article.ts";
import { ReExtractTally } from "../../src/re-extract/re-extract-report.ts";
import type { ReExtractSettings } from "../../src/re-extract/store-re-extracted.ts";
import { articleKey, markdownKey, pageKey, versionKey } from "../../src/store/keys.ts";
import { readArticle, readVersion } from "../../src/store/read-article.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { makePage } from "../extract/make-page.ts";

const DISCOVERY = { via: "feed", source: "https://news.test/feed", feedTitle: null, feedDate: null } as const;
const MARKDOWN = { markdown: true, clock: { now: () => new Date("2026-12-01T08:00:00Z") } };
const ALL = { host: null, after: null };
const SENTENCE = "The harbour bridge opens again on Friday, after nine months of work, and the ferries stop. ";
const HTML = `<html lang="en"><title>Bridge</title><article><h1>The bridge opens</h1>
  <p>${SENTENCE.repeat(4)}</p><p>${SENTENCE.repeat(3)}</p></article>`;

let store: ObjectStore;
beforeEach(() => {
  store = memoryObjectStore();
});

/** The article of a page as an older extractor stored it. */
async function stored(page: FetchedPage, changes: Partial<Article> = {}): Promise<StoredArticle> {
  return (await storeArticle({ ...extractArticle(page), ...changes }, [page], DISCOVERY, store, MARKDOWN)).stored;
}

function olderExtraction(page: FetchedPage): Partial<Article> {
  const { articleBody, wordCount } = extractArticle(page);
  const removals = [{ rule: "remove-old-things", reason: "", selector: "p", text: "Old" }];
  const extractor = { name: "cuttings", version: "0.0.1" };
  return { articleBody: `${articleBody}\n\nREAD NEXT\n\nThe ferry`, wordCount: wordCount + 4, removals, extractor };
}

async function contents(): Promise<Record<string, string>> {
  const { objects } = await store.list({ prefix: "", after: null, limit: 1_000 });
  const all: Record<string, string> = {};
  for (const { key } of objects) all[key] = Buffer.from((await store.get(key))?.body ?? []).toString("base64");
  return all;
}

async function reExtractAll(settings: ReExtractSettings | null = MARKDOWN): Promise<ReExtracted[]> {
  const results: ReExtracted[] = [];
  for await (const step of reExtract(ALL, store, settings)) results.push(...step.results);
  return results;
}

describe("the same page and the same extractor", () => {
  const latin = new TextEncoder().encode(HTML).map((byte) => (byte === 0x2c ? 0xe9 : byte));
  test.each<[string, FetchedPage]>([
    ["a page in UTF-8", makePage(HTML)],
    [
      "a page in another encoding, declared by its header",
      {
        ...makePage(HTML),
        body: latin,
        contentType: "text/html; charset=iso-8859-1",
        charset: { used: "windows-1252", source: "header" },
        html: new TextDecoder("windows-1252").decode(latin),
      },
    ],
    [
      "a page sent by a caller, whatever encoding it declares",
      pageFromHtml(`\ufeff<meta charset="shift_jis">${HTML}`, "https://news.test/a", "2026-11-23T08:00:00.000Z"),
    ],
    ["a page whose headers state rights", { ...makePage(HTML), headers: { "x-robots-tag": "noai" } }],
    [
      "a page that a redirect led to",
      {
        ...makePage(HTML),
        requestedUrl: "https://n.test/1",
        redirects: [{ url: "https://n.test/1", statusCode: 301 }],
      },
    ],
  ])("%s: no byte of the bucket changes", async (_why, page) => {
    await stored(page);
    const before = await contents();
    expect((await reExtractAll()).map(({ kind }) => kind)).toEqual(["unchanged"]);
    expect(await contents()).toEqual(before);
  });
});

describe("a newer extractor", () => {
  test("a different result becomes the next version, with the same fetch and the current extractor", async () => {
    const page = makePage(HTML);
    const old = await stored(page, olderExtraction(page));
    const first = Buffer.from((await store.get(articleKey(old)))?.body ?? []);
    const [result] = await reExtractAll();
    expect(result).toMatchObject({
      kind: "changed",
      difference: {
        fields: ["articleBody"],
        words: { before: old.wordCount, after: old.wordCount - 4 },
        rules: { "remove-old-things": { before: 1, after: 0 } },
      },
    });
    const latest = await readArticle(old.id, store);
    expect(latest).toEqual(await readVersion(old.id, 2, store));
    expect(latest).toMatchObject({ extractor: EXTRACTOR, fetch: old.fetch, discovery: DISCOVERY });
    expect(latest?.version).toMatchObject({ number: 2, previous: 1, change: { kind: "correction" } });
    expect(latest?.articleBody).not.toContain("READ NEXT");
    expect(Buffer.from((await store.get(versionKey(old, 1)))?.body ?? [])).toEqual(first);
    const markdown = new TextDecoder().decode((await store.get(markdownKey(old)))?.body);
    expect(markdown).not.toContain("READ NEXT");
  });

  test("a second re-extraction changes no byte", async () => {
    const page = makePage(HTML);
    await stored(page, olderExtraction(page));
    await reExtractAll();
    const before = await contents();
    expect((await reExtractAll()).map(({ kind }) => kind)).toEqual(["unchanged"]);
    expect(await contents()).toEqual(before);
  });

  test("different metadata becomes a version too, even with the same text", async () => {
    const old = await stored(makePage(HTML), { authors: [{ name: "Minutes Ago", url: null, kind: "Person" }] });
    await reExtractAll();
    expect(await readArticle(old.id, store)).toMatchObject({ authors: [], version: { number: 2 } });
  });

  test("a dry run reports the same and writes nothing", async () => {
    const page = makePage(HTML);
    await stored(page, olderExtraction(page));
    const before = await contents();
    const tally = new ReExtractTally();
    for (const result of await reExtractAll(null)) tally.add(result);
    expect(await contents()).toEqual(before);
    const { hosts, worst } = tally.report();
    expect(hosts).toMatchObject([{ host: "news.test", changed: 1, unchanged: 0, fields: { articleBody: 1 } }]);
    expect(worst).toMatchObject([{ reason: null, fields: ["articleBody"], removed: "READ NEXT" }]);
  });

  test("the time of the last check and the gone mark are retained", async () => {
    const page = makePage(HTML);
    await stored(page, olderExtraction(page));
    const later = { ...page, fetchedAt: "2026-11-24T08:00:00.000Z" };
    const checked = await stored(later, olderExtraction(page));
    const key = articleKey(checked);
    const etag = (await store.head(key))?.etag ?? "";
    const gone = { since: "2026-11-25T08:00:00.000Z" };
    await store.putIfUnchanged(key, new TextEncoder().encode(JSON.stringify({ ...checked, gone })), etag);
    await reExtractAll();
    const latest = await readArticle(checked.id, store);
    expect(latest).toMatchObject({ gone, version: { number: 2, lastChecked: later.fetchedAt } });
  });
});

describe("an article never gets worse", () => {
  test.each<[string, string, Partial<Article>, string]>([
    [
      "its page no longer yields an article",
      "<title>Bridge</title>",
      { outcome: "article", articleBody: SENTENCE },
      "not-an-article",
    ],
    [
      "its text would be truncated",
      HTML,
      {
        articleBody: extractArticle(makePage(HTML)).articleBody.concat(`\n\n${"More words of the story. ".repeat(90)}`),
        wordCount: 570,
      },
      "truncated",
    ],
  ])("it is unchanged when %s", async (_why, html, changes, reason) => {
    await stored(makePage(html), changes);
    const before = await contents();
    expect(await reExtractAll()).toMatchObject([{ kind: "kept", reason }]);
    expect(await contents()).toEqual(before);
  });

  test("it is unchanged when its page is missing", async () => {
    const old = await stored(makePage(HTML), olderExtraction(makePage(HTML)));
    await store.delete(pageKey(old.fetch.rawSha256));
    expect(await reExtractAll()).toMatchObject([{ kind: "kept", reason: "page-missing" }]);
  });

  test("it is unchanged when another writer has updated it", async () => {
    const page = makePage(HTML);
    const old = await stored(page, olderExtraction(page));
    const edited = makePage(HTML.replaceAll("Friday", "Sunday"));
    const news = await stored({ ...edited, fetchedAt: "2026-11-24T08:00:00.000Z" });
    expect(await reExtractArticle(old, store, MARKDOWN)).toMatchObject({ kind: "overtaken" });
    expect(await readArticle(old.id, store)).toEqual(news);
  });
});

test("after a crash between version and article, the next re-extraction completes to the same bytes", async () => {
  const page = makePage(HTML);
  const old = await stored(page, olderExtraction(page));
  const crashing: ObjectStore = {
    ...store,
    putIfUnchanged: () => Promise.reject(new Error("power cut")),
  };
  await expect(reExtractArticle(old, crashing, MARKDOWN)).rejects.toThrow("power cut");
  await reExtractAll();
  const mended = await contents();

  store = memoryObjectStore();
  await stored(page, olderExtraction(page));
  await reExtractAll();
  expect(mended).toEqual(await contents());
});
