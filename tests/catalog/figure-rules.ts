import assert from "node:assert/strict";
import { type CatalogRule, dated, day, everyPage, FIRST, ids } from "./catalog-rule.ts";
import { makeFailure } from "./make-failure.ts";
import { makeStored, makeVersion } from "./make-stored.ts";

/** Figures of hosts, sources and failures. */
export const figureRules: readonly CatalogRule[] = [
  {
    rule: "the figures of a host follow edits",
    async check(catalog) {
      const author = { name: "Ada Obi", url: null, kind: "Person" } as const;
      await catalog.indexArticles([
        makeStored({ id: "a", authors: [author], wordCount: 100 }),
        makeStored({ id: "b", datePublished: dated(day(2)), wordCount: 50, outcome: "paywalled" }),
        makeStored({ id: "c", host: "post.test" }),
      ]);
      const edited = makeStored({ id: "a", wordCount: 70, version: makeVersion(2, day(21)) });
      await catalog.indexArticles([{ ...edited, gone: { since: day(22) } }]);
      await catalog.recordFailures([makeFailure()]);
      const { entries } = await catalog.listHosts(FIRST);
      assert.deepEqual(entries[0], {
        host: "news.test",
        articles: 2,
        words: 120,
        withAuthors: 0,
        withDate: 1,
        withImage: 0,
        paywalled: 1,
        gone: 1,
        failures: 1,
        newest: day(21),
      });
      assert.deepEqual(
        entries.map(({ host }) => host),
        ["news.test", "post.test"],
      );
    },
  },
  {
    rule: "sources count their articles, and a source without articles is removed",
    async check(catalog) {
      const feed = { via: "feed", source: "https://news.test/feed", feedTitle: null, feedDate: null } as const;
      const sitemap = { via: "sitemap", source: "https://news.test/map.xml", feedTitle: null, feedDate: null } as const;
      await catalog.indexArticles([
        makeStored({ id: "a", discovery: feed, datePublished: dated(day(2)) }),
        makeStored({ id: "b", discovery: feed, datePublished: dated(day(1)) }),
        makeStored({ id: "c" }),
      ]);
      const one = { url: feed.source, via: "feed", articles: 2, newest: day(2) };
      assert.deepEqual((await catalog.listSources(FIRST)).entries, [one]);
      const moved = { discovery: sitemap, version: makeVersion(2, day(21)) };
      await catalog.indexArticles([makeStored({ id: "a", ...moved }), makeStored({ id: "b", ...moved })]);
      const two = { url: sitemap.source, via: "sitemap", articles: 2, newest: day(21) };
      assert.deepEqual((await catalog.listSources(FIRST)).entries, [two]);
    },
  },
  {
    rule: "failures are listed newest first until cleared; a late record changes nothing",
    async check(catalog) {
      await catalog.recordFailures([
        makeFailure({ id: "f1", lastAt: day(3), tries: 2 }),
        makeFailure({ id: "f2", lastAt: day(4), host: "post.test" }),
      ]);
      await catalog.recordFailures([makeFailure({ id: "f1", lastAt: day(1), tries: 1 })]);
      assert.deepEqual(await everyPage(1, (page) => catalog.listFailures(null, page)), ["f2", "f1"]);
      const { entries } = await catalog.listFailures("news.test", FIRST);
      assert.deepEqual(
        entries.map(({ id, tries }) => ({ id, tries })),
        [{ id: "f1", tries: 2 }],
      );
      assert.deepEqual(await catalog.findFailure("f1"), entries[0]);
      await catalog.clearFailure("f1");
      assert.equal(await catalog.findFailure("f1"), null);
      await catalog.clearFailure("f1");
      assert.deepEqual(ids(await catalog.listFailures(null, FIRST)), ["f2"]);
      assert.deepEqual(
        (await catalog.listHosts(FIRST)).entries.map(({ host, failures }) => [host, failures]),
        [["post.test", 1]],
      );
    },
  },
];
