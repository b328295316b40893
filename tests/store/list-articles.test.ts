import { expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { listArticles } from "../../src/store/list-articles.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { DISCOVERY, sampleArticle, samplePage } from "./samples.ts";

test("lists every article once, in pages, even with more versions than a page of keys", async () => {
  const store = memoryObjectStore();
  for (const host of ["a.example", "b.example"]) {
    for (let number = 0; number < 3; number++) {
      const url = `https://${host}/${number}`;
      for (let version = 0; version < 4; version++) {
        const article = sampleArticle({ url, articleBody: `Text ${version}.` });
        await storeArticle(article, [samplePage(version, { requestedUrl: url, finalUrl: url })], DISCOVERY, store);
      }
    }
  }
  const urls: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listArticles({ cursor, limit: 4 }, store);
    expect(page.articles.length).toBeLessThanOrEqual(4);
    for (const article of page.articles) {
      expect(article.version).toBe(4);
      urls.push(article.url);
    }
    cursor = page.next;
  } while (cursor !== null);
  expect(urls.toSorted()).toEqual(
    ["a", "b"].flatMap((host) => [0, 1, 2].map((number) => `https://${host}.example/${number}`)),
  );
  const ofOneHost = await listArticles({ cursor: null, limit: 10, host: "b.example" }, store);
  expect(ofOneHost.articles.map(({ host }) => host)).toEqual(["b.example", "b.example", "b.example"]);
  expect(ofOneHost.next).toBeNull();
});

test("an empty bucket has an empty list", async () => {
  expect(await listArticles({ cursor: null, limit: 10 }, memoryObjectStore())).toEqual({ articles: [], next: null });
});
