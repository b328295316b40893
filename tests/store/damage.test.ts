import { beforeEach, describe, expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import type { Article } from "../../src/article.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { clearFailure, listFailures, readFailure, recordFailure } from "../../src/store/failures.ts";
import { readKeptOut } from "../../src/store/kept-out.ts";
import { isKnownUrl } from "../../src/store/known-urls.ts";
import { listArticles } from "../../src/store/list-articles.ts";
import { readPage } from "../../src/store/pages.ts";
import { readArticle, readVersion } from "../../src/store/read-article.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { articleId } from "../../src/url/article-id.ts";
import { damage } from "./damage.ts";
import { at, DISCOVERY, FULL_TEXT, sampleArticle, samplePage, URL_OF_SAMPLE } from "./samples.ts";
import { snapshot } from "./snapshot.ts";

const ID = articleId(URL_OF_SAMPLE);
const PLACE = { host: "harbour.example", id: ID };
const FOLDER = `articles/harbour.example/${ID}`;
const first = sampleArticle();
const edited = sampleArticle({ articleBody: FULL_TEXT.replace("on Friday", "on Saturday") });

let store: ObjectStore;
beforeEach(() => {
  store = memoryObjectStore();
});

function put(article: Article, minute: number) {
  return storeArticle(article, [samplePage(minute)], DISCOVERY, store);
}

describe("a damaged article.json", () => {
  beforeEach(async () => {
    await put(first, 0);
    await put(edited, 1);
    await damage(`${FOLDER}/article.json`, store);
  });

  test("is read as its newest undamaged version", async () => {
    expect(await readArticle(ID, store)).toEqual(await readVersion(ID, 2, store));
    expect((await listArticles({ cursor: null, limit: 10 }, store)).articles).toMatchObject([{ id: ID, version: 2 }]);
    await damage(`${FOLDER}/versions/2.json`, store);
    expect(await readArticle(ID, store)).toMatchObject({ version: { number: 1 } });
  });

  test.each([
    ["the same text", edited, "unchanged", 2],
    ["an edited text", sampleArticle({ articleBody: `${FULL_TEXT}\n\nUpdated.` }), "updated", 3],
    ["a worse text", sampleArticle({ articleBody: "Subscribe.", outcome: "paywalled" }), "kept", 2],
  ])(
    "is rebuilt by the next delivery of %s, and the status is that of the rebuilt article",
    async (_what, article, status, number) => {
      const outcome = await put(article, 5);
      expect(outcome).toMatchObject({ status, repaired: true, stored: { version: { number } } });
      expect(JSON.parse((await snapshot(store))[`${FOLDER}/article.json`] ?? "")).toEqual(outcome.stored);
      expect(await put(article, 5)).toMatchObject({ repaired: false });
    },
  );

  test("is replaced when none of its versions is readable", async () => {
    for (const number of [1, 2]) await damage(`${FOLDER}/versions/${number}.json`, store);
    expect(await put(edited, 5)).toMatchObject({ status: "new", repaired: true });
    expect(await readArticle(ID, store)).toMatchObject({ version: { number: 1, lastChecked: at(5) } });
    expect(await readVersion(ID, 1, store)).toMatchObject({ articleBody: edited.articleBody });
  });
});

test("versions are ordered by number: the tenth comes after the ninth", async () => {
  for (let minute = 0; minute < 10; minute++) {
    await put(sampleArticle({ articleBody: `${FULL_TEXT}\n\nUpdate ${minute}.` }), minute);
  }
  await damage(`${FOLDER}/article.json`, store);
  expect(await readArticle(ID, store)).toMatchObject({ version: { number: 10 } });
});

test("a damaged version that no article refers to yet is replaced, and leaves no gap", async () => {
  await put(first, 0);
  await store.putIfAbsent(`${FOLDER}/versions/2.json`, new TextEncoder().encode('{"half'));
  expect(await put(edited, 1)).toMatchObject({ status: "updated", stored: { version: { number: 2 } } });
  expect(await readVersion(ID, 2, store)).toMatchObject({ articleBody: edited.articleBody });
});

test("a damaged page is replaced when it is received again", async () => {
  const { stored } = await put(first, 0);
  await damage(stored.fetch.rawKey, store);
  expect(await readPage(stored.fetch.rawSha256, store)).toBe("damaged");
  await put(edited, 1);
  expect(await readPage(stored.fetch.rawSha256, store)).toEqual(samplePage().body);
});

test("a damaged URL record is rewritten by the next delivery", async () => {
  await put(first, 0);
  const before = await snapshot(store);
  await damage(`urls/${ID}.json`, store);
  expect(await readArticle(ID, store)).toBeNull();
  expect(await isKnownUrl(URL_OF_SAMPLE, store)).toBe(true);
  expect(await put(first, 0)).toMatchObject({ status: "unchanged" });
  expect(await snapshot(store)).toEqual(before);
});

test("a damaged failure record affects neither lists nor attempts", async () => {
  const failure = { url: URL_OF_SAMPLE, discovery: DISCOVERY, code: "server-busy", message: "503", at: at(1) } as const;
  const key = `failures/harbour.example/${ID}.json`;
  await recordFailure(failure, store);
  await damage(key, store);
  expect(await listFailures({ cursor: null, limit: 10 }, store)).toEqual({ failures: [], next: null });
  await recordFailure(failure, store);
  expect(await readFailure(URL_OF_SAMPLE, store)).toMatchObject({ code: "server-busy", tries: 1 });
  await damage(key, store);
  await clearFailure(URL_OF_SAMPLE, at(2), store);
  expect(await store.head(key)).toBeNull();
});

test("a damaged record of a rejected fetch is replaced by the next one", async () => {
  await put(first, 0);
  const stub = sampleArticle({ articleBody: "Subscribe.", outcome: "paywalled" });
  await put(stub, 1);
  await damage(`${FOLDER}/kept-out.json`, store);
  await put(stub, 2);
  expect(await readKeptOut(PLACE, store)).toMatchObject({ reason: "paywalled-stub", fetchedAt: at(2) });
});
