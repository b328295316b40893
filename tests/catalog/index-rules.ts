import assert from "node:assert/strict";
import { ALL, type CatalogRule, day, FIRST } from "./catalog-rule.ts";
import { makeStored, makeVersion } from "./make-stored.ts";

const NOW = new Date(day(25));
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const checked = (number: number) => makeStored({ id: "a", version: makeVersion(1, day(20), day(number)) });

/** What a store may rely on: where an article is, when it was last checked, and that checks and edits exclude each other. */
export const indexRules: readonly CatalogRule[] = [
  {
    rule: "an article is found by its id, with the time of its last check",
    async check(catalog) {
      await catalog.indexArticles([checked(21)]);
      assert.deepEqual(await catalog.findIndexed("a"), { id: "a", host: "news.test", lastChecked: day(21) });
      assert.equal(await catalog.findIndexed("b"), null);
    },
  },
  {
    rule: "a check of the listed version is recorded, and no older state of the bucket takes it back",
    async check(catalog) {
      await catalog.indexArticles([checked(20)]);
      assert.equal(await catalog.recordCheck(checked(23), NOW), true);
      await catalog.indexArticles([checked(20)]);
      assert.equal((await catalog.findIndexed("a"))?.lastChecked, day(23));
      assert.equal((await catalog.listArticles(ALL, FIRST)).entries[0]?.lastChecked, day(23));
    },
  },
  {
    rule: "while a cleared catalog is rebuilt, articles are found by their ids, and no check is lost; a removed one is not found",
    async check(catalog) {
      await catalog.indexArticles([checked(20), makeStored({ id: "b" })]);
      await catalog.recordCheck(checked(23), NOW);
      await catalog.clear();
      assert.deepEqual(await catalog.findIndexed("a"), { id: "a", host: "news.test", lastChecked: day(23) });
      await catalog.removeArticle("b");
      assert.equal(await catalog.findIndexed("b"), null);
      await catalog.indexArticles([checked(20)]);
      assert.equal((await catalog.listArticles(ALL, FIRST)).entries[0]?.lastChecked, day(23));
      await catalog.removeArticle("a");
      assert.equal(await catalog.findIndexed("a"), null);
    },
  },
  {
    rule: "a check is not recorded of another version or text, of an article that is gone or not listed, nor before the last",
    async check(catalog) {
      const gone = makeStored({ id: "g", gone: { since: day(21) } });
      await catalog.indexArticles([checked(22), gone]);
      const other = makeStored({ id: "a", version: makeVersion(2, day(20), day(23)) });
      const rewritten = {
        ...checked(23),
        version: { ...makeVersion(1, day(20), day(23)), contentHash: "9".repeat(64) },
      };
      const goneOn = { ...gone, version: makeVersion(1, day(20), day(23)) };
      for (const refused of [other, rewritten, goneOn, checked(21), makeStored({ id: "b" })])
        assert.equal(await catalog.recordCheck(refused, NOW), false);
      assert.equal((await catalog.findIndexed("a"))?.lastChecked, day(22));
    },
  },
  {
    rule: "no check is recorded for ten minutes after an edit was announced, also when that is indexed or another one is",
    async check(catalog) {
      await catalog.indexArticles([checked(20)]);
      assert.equal(await catalog.announceEdit("a", NOW), day(20));
      assert.equal(await catalog.recordCheck(checked(21), later(9)), false);
      assert.equal(await catalog.recordCheck(checked(21), later(11)), true);
      await catalog.announceEdit("a", later(12));
      const edited = makeStored({ id: "a", version: makeVersion(2, day(22)) });
      await catalog.indexArticles([edited]);
      const again = { ...edited, version: { ...edited.version, lastChecked: day(23) } };
      assert.equal(await catalog.recordCheck(again, later(13)), false);
      assert.equal(await catalog.recordCheck(again, later(23)), true);
    },
  },
  {
    rule: "an edit may be announced before its article is listed",
    async check(catalog) {
      assert.equal(await catalog.announceEdit("a", NOW), null);
      await catalog.indexArticles([checked(20)]);
      assert.equal(await catalog.recordCheck(checked(21), later(9)), false);
      assert.equal(await catalog.recordCheck(checked(21), later(11)), true);
    },
  },
];
