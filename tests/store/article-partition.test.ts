import { expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { isInPartition, partitions } from "../../src/store/article-partition.ts";
import { articleKey } from "../../src/store/keys.ts";
import { walkArticles } from "../../src/store/walk-articles.ts";
import { articleId } from "../../src/url/article-id.ts";

test("partitions of a single host are of about equal size and contain every article once", () => {
  const host = "news.example.com";
  const keys = Array.from({ length: 3_200 }, (_, index) =>
    articleKey({ host, id: articleId(`https://${host}/${index}`) }),
  );
  const sizes = partitions(32).map((part) => keys.filter((key) => isInPartition(key, part)).length);
  expect(sizes.reduce((all, size) => all + size, 0)).toBe(keys.length);
  expect(Math.max(...sizes)).toBeLessThan(2 * (keys.length / 32));
});

test.each(["articles/a.test/-12/article.json", "articles/a.test/no hash/article.json", "articles//article.json"])(
  "%s, a foreign object, is in one partition",
  (key) => {
    expect(partitions(3).filter((part) => isInPartition(key, part))).toHaveLength(1);
  },
);

test("a batch of a sparse partition ends after some lists, and the walk resumes there", async () => {
  const store = memoryObjectStore();
  const place = { host: "a.test", id: "f".repeat(32) };
  let lists = 0;
  const long = {
    ...store,
    async list() {
      lists++;
      const objects = [
        { key: `articles/a.test/${String(lists).padStart(5, "0")}/versions/1.json`, size: 1, etag: "1" },
      ];
      return lists < 120
        ? { objects, next: objects[0]?.key ?? null }
        : { objects: [{ key: articleKey(place), size: 1, etag: "1" }], next: null };
    },
  };
  const batches = [];
  for await (const { last, unreadable } of walkArticles({ host: null, after: null }, long, 10))
    batches.push([last, unreadable.length]);
  expect(batches).toEqual([
    ["articles/a.test/00050/versions/1.json", 0],
    ["articles/a.test/00100/versions/1.json", 0],
    [articleKey(place), 0],
  ]);
});
