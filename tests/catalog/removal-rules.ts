import assert from "node:assert/strict";
import { ALL, type CatalogRule, dated, day, FIRST, found, ids } from "./catalog-rule.ts";
import { makeFailure } from "./make-failure.ts";
import { makeStored, makeVersion } from "./make-stored.ts";

const feed = { via: "feed", source: "https://news.test/feed", feedTitle: null, feedDate: null } as const;

/** Removal leaves nothing of an article. */
export const removalRules: readonly CatalogRule[] = [
  {
    rule: "a removed article is in no list, search or figure",
    async check(catalog) {
      const author = { name: "Ada Obi", url: null, kind: "Person" } as const;
      const gone = makeStored({
        id: "a",
        articleBody: "Quixotry.",
        authors: [author],
        discovery: feed,
        wordCount: 100,
      });
      await catalog.indexArticles([gone, makeStored({ id: "b", discovery: feed, datePublished: dated(day(2)) })]);
      await catalog.removeArticle("a");
      await catalog.removeArticle("a");
      assert.deepEqual(ids(await catalog.listArticles(ALL, FIRST)), ["b"]);
      assert.deepEqual(await found(catalog, "quixotry"), []);
      assert.deepEqual(await found(catalog, "friday"), ["b"]);
      const { entries } = await catalog.listHosts(FIRST);
      assert.deepEqual(
        entries.map(({ articles, words, withAuthors, withDate }) => [articles, words, withAuthors, withDate]),
        [[1, 4, 0, 1]],
      );
      assert.deepEqual((await catalog.listSources(FIRST)).entries[0]?.articles, 1);
    },
  },
  {
    rule: "a host and a source are removed with their last article, unless a failure remains",
    async check(catalog) {
      await catalog.indexArticles([
        makeStored({ id: "a", discovery: feed }),
        makeStored({ id: "b", host: "post.test" }),
      ]);
      await catalog.recordFailures([makeFailure()]);
      await catalog.removeArticle("a");
      await catalog.removeArticle("b");
      assert.deepEqual(
        (await catalog.listHosts(FIRST)).entries.map(({ host, articles, failures }) => [host, articles, failures]),
        [["news.test", 0, 1]],
      );
      assert.deepEqual((await catalog.listSources(FIRST)).entries, []);
    },
  },
  {
    rule: "a removed article that is stored again is found again",
    async check(catalog) {
      await catalog.indexArticles([makeStored({ id: "a" })]);
      await catalog.removeArticle("a");
      await catalog.indexArticles([makeStored({ id: "a" })]);
      assert.deepEqual(await found(catalog, "friday"), ["a"]);
      await catalog.clear();
      assert.deepEqual(await found(catalog, "friday"), []);
    },
  },
  {
    rule: "articles can be listed by identical text, and by first-seen time, oldest first",
    async check(catalog) {
      const seen = (id: string, number: number) =>
        makeStored({ id, firstSeen: day(number), version: makeVersion(id === "c" ? 2 : 1, day(number)) });
      await catalog.indexArticles([seen("a", 3), seen("b", 1), seen("c", 2)]);
      const same = await catalog.listSameText([makeVersion(1, day(1)).contentHash, "0".repeat(64)]);
      assert.deepEqual(same.map(({ id }) => id).sort(), ["a", "b"]);
      assert.deepEqual(await catalog.listSeenBefore(day(3), 5), [
        { id: "b", host: "news.test" },
        { id: "c", host: "news.test" },
      ]);
      assert.equal((await catalog.listSeenBefore(day(3), 1)).length, 1);
    },
  },
];
