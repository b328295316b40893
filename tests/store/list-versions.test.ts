import { expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { jsonBytes } from "../../src/store/json-object.ts";
import { versionKey } from "../../src/store/keys.ts";
import { listVersions, versionsSince } from "../../src/store/list-versions.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { nextVersion } from "../../src/store/stored-article.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { at, DISCOVERY, FULL_TEXT, sampleArticle, samplePage, URL_OF_SAMPLE } from "./samples.ts";

const PLACE = { host: "harbour.example", id: "0".repeat(32) };

/** A bucket with these versions, given as their number and their predecessor's; the last is the latest. */
async function bucketOf(chain: readonly (readonly [number: number, previous: number | null])[]) {
  const store = memoryObjectStore();
  let latest: StoredArticle = nextVersion(sampleArticle(), [samplePage(0)], DISCOVERY, PLACE, null);
  for (const [number, previous] of chain) {
    latest = { ...latest, version: { ...latest.version, number, previous } };
    await store.putIfAbsent(versionKey(PLACE, number), jsonBytes(latest));
  }
  return { store, latest };
}

async function pagesOf(latest: StoredArticle, limit: number, store: ObjectStore): Promise<number[][]> {
  const pages: number[][] = [];
  let from: number | null = null;
  do {
    const page = await listVersions(latest, { from, limit }, store);
    pages.push(page.versions.map(({ version }) => version.number));
    from = page.next;
  } while (from !== null);
  return pages;
}

const THREE = [
  [1, null],
  [2, 1],
  [3, 2],
] as const;

test.each([
  [3, [[3, 2, 1]]],
  [2, [[3, 2], [1]]],
  [1, [[3], [2], [1]]],
])("newest first, %i per page", async (limit, pages) => {
  const { store, latest } = await bucketOf(THREE);
  expect(await pagesOf(latest, limit, store)).toEqual(pages);
});

test.each([1, 2, 9])(
  "a version superseded before an article referred to it is skipped, with %i per page",
  async (limit) => {
    const { store, latest } = await bucketOf([
      [1, null],
      [2, 1],
      [3, 2],
      [4, 2],
    ]);
    expect((await pagesOf(latest, limit, store)).flat()).toEqual([4, 2, 1]);
  },
);

test("a damaged or lost version is skipped", async () => {
  const { store, latest } = await bucketOf(THREE);
  await store.delete(versionKey(PLACE, 2));
  await store.putIfAbsent(versionKey(PLACE, 2), new TextEncoder().encode("{oops"));
  await store.delete(versionKey(PLACE, 1));
  expect(await pagesOf(latest, 9, store)).toEqual([[3]]);
});

test("a page that starts past the latest starts with the latest", async () => {
  const { store, latest } = await bucketOf(THREE);
  expect((await listVersions(latest, { from: 99, limit: 2 }, store)).versions).toHaveLength(2);
});

test("versionsSince returns the oldest first", async () => {
  const store = memoryObjectStore();
  for (const minute of [0, 1, 2]) {
    const article = sampleArticle({ articleBody: `${FULL_TEXT}\n\nThe ferry sails ${minute} times more.` });
    await storeArticle(article, [samplePage(minute)], DISCOVERY, store);
  }
  const since = async (minute: number) =>
    (await versionsSince(URL_OF_SAMPLE, at(minute), store)).map(({ version }) => version.number);
  expect(await since(0)).toEqual([1, 2, 3]);
  expect(await since(1)).toEqual([2, 3]);
  expect(await since(3)).toEqual([]);
  expect(await versionsSince("https://harbour.example/none", at(0), store)).toEqual([]);
});
