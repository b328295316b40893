import { beforeEach, describe, expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import type { Article } from "../../src/article.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { jsonBytes } from "../../src/store/json-object.ts";
import { claimPlace, isKnownUrl } from "../../src/store/known-urls.ts";
import { markGone } from "../../src/store/mark-gone.ts";
import { readPage } from "../../src/store/pages.ts";
import { findByUrl, readArticle, readVersion } from "../../src/store/read-article.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { articleId } from "../../src/url/article-id.ts";
import { at, DISCOVERY, FULL_TEXT, sampleArticle, samplePage, URL_OF_SAMPLE } from "./samples.ts";
import { snapshot } from "./snapshot.ts";

const ID = articleId(URL_OF_SAMPLE);
const FOLDER = `articles/harbour.example/${ID}`;
const EDITED = FULL_TEXT.replace("on Friday", "on Saturday");
const STUB = FULL_TEXT.slice(0, 60);

let store: ObjectStore;
beforeEach(() => {
  store = memoryObjectStore();
});

function put(article: Article, minute: number, page = samplePage(minute)) {
  return storeArticle(article, [page], DISCOVERY, store);
}

test("an edit does not change when and how the article was first found", async () => {
  const feed = { via: "feed", source: "https://harbour.example/feed", feedTitle: null, feedDate: null } as const;
  await storeArticle(sampleArticle(), [samplePage(0)], feed, store);
  const { stored } = await put(sampleArticle({ articleBody: EDITED }), 5);
  expect(stored).toMatchObject({ discovery: feed, firstSeen: at(0), version: { number: 2, firstSeen: at(5) } });
});

test("the first version is the article itself until there is a second, and then has its own object", async () => {
  const { stored } = await put(sampleArticle(), 0);
  expect(await readVersion(ID, 1, store)).toEqual(stored);
  await put(sampleArticle({ articleBody: EDITED }), 5);
  expect(await readVersion(ID, 1, store)).toEqual(stored);
  expect((await readVersion(ID, 2, store))?.articleBody).toBe(EDITED);
});

test("a first version object written by an earlier release stays unchanged", async () => {
  const { stored } = await put(sampleArticle(), 0);
  const written = { ...stored, aliases: ["https://harbour.example/old"] };
  await store.putIfAbsent(`${FOLDER}/versions/1.json`, jsonBytes(written));
  await put(sampleArticle({ articleBody: EDITED }), 5);
  expect(await readVersion(ID, 1, store)).toEqual(written);
});

describe("a new article", () => {
  test("is stored as a page, an article and a URL record", async () => {
    const { status, stored } = await put(sampleArticle(), 0);
    expect(status).toBe("new");
    expect(Object.keys(await snapshot(store))).toEqual([
      `${FOLDER}/article.json`,
      `changes/2026-11-23/080000.000-new-1-${ID}-harbour.example.json`,
      stored.fetch.rawKey,
      `urls/${ID}.json`,
    ]);
    expect(await readArticle(ID, store)).toEqual(stored);
    expect(await readPage(stored.fetch.rawSha256, store)).toEqual(samplePage().body);
    expect(stored).toMatchObject({
      id: ID,
      host: "harbour.example",
      aliases: [],
      version: { number: 1, previous: null, firstSeen: at(0), lastChecked: at(0), change: null },
      gone: null,
    });
  });

  test("has a Markdown file only when the setting is on", async () => {
    await storeArticle(sampleArticle(), [samplePage()], DISCOVERY, store, { markdown: true });
    await storeArticle(sampleArticle({ articleBody: EDITED }), [samplePage(1)], DISCOVERY, store, { markdown: true });
    const markdown = await store.get(`${FOLDER}/article.md`);
    expect(new TextDecoder().decode(markdown?.body)).toContain("reopens on Saturday");
    expect(markdown?.contentType).toBe("text/markdown; charset=utf-8");
  });

  test("is refused when it is not an article", async () => {
    await expect(put(sampleArticle({ outcome: "bot-wall" }), 0)).rejects.toThrow(TypeError);
    expect(await snapshot(store)).toEqual({});
  });
});

describe("the same fetch again", () => {
  test("changes no byte", async () => {
    await put(sampleArticle(), 0);
    const once = await snapshot(store);
    for (let delivery = 0; delivery < 3; delivery++) expect((await put(sampleArticle(), 0)).status).toBe("unchanged");
    expect(await snapshot(store)).toEqual(once);
  });

  test("twenty times concurrently has the result of one", async () => {
    await put(sampleArticle(), 0);
    const once = await snapshot(store);
    store = memoryObjectStore();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => put(sampleArticle(), 0)));
    expect(await snapshot(store)).toEqual(once);
    expect(outcomes.every(({ stored }) => stored.version.number === 1)).toBe(true);
  });
});

describe("a later fetch", () => {
  test("of the same text creates no version, and updates the time of the last check", async () => {
    await put(sampleArticle(), 0);
    const { status, stored } = await put(sampleArticle({ description: "A new teaser" }), 5);
    expect(status).toBe("unchanged");
    expect(stored.version).toMatchObject({ number: 1, firstSeen: at(0), lastChecked: at(5) });
    expect(await readVersion(ID, 2, store)).toBeNull();
  });

  test("of an edited text creates the next version and keeps the one before", async () => {
    await put(sampleArticle(), 0);
    const { status, stored } = await put(sampleArticle({ articleBody: EDITED }), 5);
    expect(status).toBe("updated");
    expect(stored.version).toMatchObject({ number: 2, previous: 1, firstSeen: at(5) });
    expect(stored.version.change).toMatchObject({ kind: "correction", paragraphs: [{ position: 0 }] });
    expect((await readVersion(ID, 1, store))?.articleBody).toBe(FULL_TEXT);
    expect((await readArticle(ID, store))?.articleBody).toBe(EDITED);
  });

  test("of a text that was reverted creates a version too", async () => {
    await put(sampleArticle(), 0);
    await put(sampleArticle({ articleBody: EDITED }), 1);
    expect((await put(sampleArticle(), 2)).stored.version.number).toBe(3);
  });

  test("that finishes first is not replaced by an older one", async () => {
    await put(sampleArticle(), 0);
    await put(sampleArticle({ articleBody: EDITED }), 5);
    expect(await put(sampleArticle({ articleBody: `${FULL_TEXT} More.` }), 3)).toMatchObject({
      status: "kept",
      reason: "older",
    });
    expect((await readArticle(ID, store))?.articleBody).toBe(EDITED);
  });

  test("that found the same text is still newer than an older fetch", async () => {
    await put(sampleArticle(), 0);
    await put(sampleArticle(), 5);
    expect((await put(sampleArticle({ articleBody: EDITED }), 3)).status).toBe("kept");
  });
});

describe("a worse fetch never replaces the good copy", () => {
  test.each<[string, Partial<Article>, string]>([
    ["a paywalled stub", { articleBody: STUB, outcome: "paywalled" }, "paywalled-stub"],
    [
      "a paywalled teaser with other wording",
      { articleBody: "Subscribe to read on.", outcome: "paywalled" },
      "paywalled-stub",
    ],
    ["a page truncated in mid-sentence", { articleBody: `${STUB}…` }, "truncated"],
    [
      "a few words of other text, without headline and date",
      { headline: null, articleBody: "Accept all cookies.", quality: { score: 0.4, reasons: [] } },
      "worse-extraction",
    ],
    ["a page with the first paragraph only", { articleBody: FULL_TEXT.split("\n\n")[0] ?? "" }, "truncated"],
  ])("%s", async (_why, worse, reason) => {
    await put(sampleArticle(), 0);
    const before = await snapshot(store);
    for (const minute of [5, 5, 4])
      expect(await put(sampleArticle(worse), minute)).toMatchObject({ status: "kept", reason });
    const { [`${FOLDER}/kept-out.json`]: keptOut, ...after } = await snapshot(store);
    expect(after).toEqual(before);
    expect(JSON.parse(keptOut ?? "")).toMatchObject({ reason, fetchedAt: at(5) });
  });

  test.each<[string, Partial<Article>, Partial<Article>]>([
    ["a full text replaces a stub", { articleBody: STUB, outcome: "paywalled" }, {}],
    [
      "one stub replaces another",
      { articleBody: STUB, outcome: "paywalled" },
      { articleBody: "Other.", outcome: "paywalled" },
    ],
    ["a shorter text with something new is an edit", {}, { articleBody: "The bridge stays closed after all." }],
    [
      "a notice of withdrawal is an edit",
      {},
      { articleBody: "The article was withdrawn.", quality: { score: 0.7, reasons: [] } },
    ],
    ["a text that lost a paragraph is an edit", {}, { articleBody: FULL_TEXT.split("\n\n").slice(0, 3).join("\n\n") }],
  ])("but %s", async (_why, first, second) => {
    await put(sampleArticle(first), 0);
    expect((await put(sampleArticle(second), 5)).status).toBe("updated");
  });
});

describe("other URLs of the article", () => {
  const SHORT = "https://s.example/x1";
  const MIRROR = "https://m.harbour.example/a/bridge";
  const redirected = (minute: number) =>
    samplePage(minute, { requestedUrl: SHORT, redirects: [{ url: SHORT, statusCode: 302 }], finalUrl: MIRROR });

  test("lead to it, and are known", async () => {
    const { stored } = await put(sampleArticle(), 0, redirected(0));
    expect(stored.aliases).toEqual([MIRROR, SHORT]);
    for (const url of [URL_OF_SAMPLE, SHORT, MIRROR, `http://www.harbour.example/news/bridge/?utm_source=x#top`]) {
      expect(await findByUrl(url, store)).toEqual(stored);
      expect(await readArticle(articleId(url), store)).toEqual(stored);
      expect(await isKnownUrl(url, store)).toBe(true);
    }
    expect(await isKnownUrl("https://harbour.example/news/other", store)).toBe(false);
  });

  test("an article known only by its AMP page is not known by its own URL until that has been fetched", async () => {
    const plain = URL_OF_SAMPLE;
    const amp = `${plain}?outputType=amp`;
    const twin = { ...samplePage(0), requestedUrl: amp, finalUrl: amp };
    await put(sampleArticle({ articleBody: STUB }), 0, twin);
    expect(await isKnownUrl(amp, store)).toBe(true);
    expect(await isKnownUrl(plain, store)).toBe(false);
    await put(sampleArticle({ articleBody: STUB }), 1);
    expect(await isKnownUrl(plain, store)).toBe(true);
  });

  test("the full article replaces the excerpt of its AMP page", async () => {
    const amp = `${URL_OF_SAMPLE}?outputType=amp`;
    await put(sampleArticle({ articleBody: STUB }), 0, { ...samplePage(0), requestedUrl: amp, finalUrl: amp });
    expect((await put(sampleArticle(), 1)).status).toBe("updated");
    expect(await isKnownUrl(URL_OF_SAMPLE, store)).toBe(true);
  });

  test("are not known before the article exists", async () => {
    await claimPlace(URL_OF_SAMPLE, store);
    expect(await isKnownUrl(URL_OF_SAMPLE, store)).toBe(false);
  });

  test("are added later without a new version", async () => {
    await put(sampleArticle(), 0);
    const { status, stored } = await put(sampleArticle(), 0, redirected(0));
    expect(status).toBe("unchanged");
    expect(stored.aliases).toEqual([MIRROR, SHORT]);
    expect(await findByUrl(SHORT, store)).toEqual(stored);
  });

  test("stay with the article when the page no longer states its canonical URL", async () => {
    await put(sampleArticle(), 0, redirected(0));
    const { stored } = await put(
      sampleArticle({ url: MIRROR, articleBody: EDITED }),
      5,
      samplePage(5, { finalUrl: MIRROR }),
    );
    expect(stored).toMatchObject({ id: ID, version: { number: 2 } });
  });

  test("that later lead to another article do not merge it into this one", async () => {
    const LATEST = "https://harbour.example/latest";
    const other = "https://harbour.example/news/ferry";
    await put(sampleArticle(), 0, samplePage(0, { requestedUrl: LATEST }));
    const { stored } = await put(
      sampleArticle({ url: other }),
      5,
      samplePage(5, { requestedUrl: LATEST, finalUrl: other }),
    );
    expect(stored.id).toBe(articleId(other));
    expect((await readArticle(ID, store))?.version.number).toBe(1);
  });

  test("arriving concurrently make one article with all of them", async () => {
    const urls = Array.from({ length: 10 }, (_, number) => `https://s.example/x${number}`);
    await Promise.all(
      urls.map((requestedUrl, minute) => put(sampleArticle(), minute, samplePage(minute, { requestedUrl }))),
    );
    const stored = (await readArticle(ID, store)) as StoredArticle;
    expect(stored.aliases).toEqual(urls);
    expect(stored.version).toMatchObject({ number: 1, lastChecked: at(9) });
  });
});

describe("a page that is gone", () => {
  test("marks its article, and unmarks it when the page is back", async () => {
    await put(sampleArticle(), 1);
    await markGone(URL_OF_SAMPLE, at(7), store);
    await markGone(`${URL_OF_SAMPLE}?utm_source=x`, at(9), store);
    await markGone(URL_OF_SAMPLE, at(5), store);
    expect(await readArticle(ID, store)).toMatchObject({ articleBody: FULL_TEXT, gone: { since: at(5) } });
    expect((await put(sampleArticle({ articleBody: EDITED }), 3)).stored).toMatchObject({ gone: { since: at(5) } });
    expect((await put(sampleArticle({ articleBody: EDITED }), 11)).stored).toMatchObject({ gone: null });
  });

  test("is not marked when a later fetch has found it", async () => {
    await put(sampleArticle(), 9);
    await markGone(URL_OF_SAMPLE, at(7), store);
    expect((await readArticle(ID, store))?.gone).toBeNull();
  });

  test("that is only an alias does not mark the article", async () => {
    const alias = "https://s.example/x1";
    await put(sampleArticle(), 1, samplePage(1, { requestedUrl: alias }));
    await markGone(alias, at(5), store);
    await markGone("https://harbour.example/never/stored", at(5), store);
    expect((await readArticle(ID, store))?.gone).toBeNull();
  });
});

describe("versions of concurrent writers", () => {
  test("are numbered without a gap, and the latest is the newest fetch", async () => {
    const minutes = [7, 2, 9, 4, 0, 11, 5, 3, 10, 1, 8, 6];
    await Promise.all(
      minutes.map((minute) => put(sampleArticle({ articleBody: `${FULL_TEXT}\n\nUpdate ${minute}.` }), minute)),
    );
    const latest = (await readArticle(ID, store)) as StoredArticle;
    expect(latest.articleBody).toContain("Update 11.");
    const fetched: string[] = [];
    for (let number = 1; number <= latest.version.number; number++) {
      fetched.push((await readVersion(ID, number, store))?.fetch.fetchedAt ?? "missing");
    }
    expect(fetched).toEqual(fetched.toSorted());
    expect(await store.get(`${FOLDER}/versions/${latest.version.number + 1}.json`)).toBeNull();
  });
});

test("an article fetched with a clock ahead accepts later fetches", async () => {
  const future = "9999-01-01T00:00:00.000Z";
  await put(sampleArticle(), 0, samplePage(0, { fetchedAt: future }));
  const edited = sampleArticle({ articleBody: EDITED });
  const now = new Date(at(9));
  const { status, stored } = await storeArticle(edited, [samplePage(8)], DISCOVERY, store, { markdown: false }, now);
  expect([status, stored.version.lastChecked]).toEqual(["updated", at(8)]);
});

test("an article stored by another process a moment ago is not mistaken for one from a clock ahead", async () => {
  await put(sampleArticle(), 9);
  const edited = sampleArticle({ articleBody: EDITED });
  const now = new Date(at(8));
  const { status, stored } = await storeArticle(edited, [samplePage(8)], DISCOVERY, store, { markdown: false }, now);
  expect([status, stored.version.lastChecked]).toEqual(["kept", at(9)]);
});
