import assert from "node:assert/strict";
import { NO_MARKS, type StoredMarks } from "../../src/marks.ts";
import { ALL, type CatalogRule, day, FIRST, found, ids } from "./catalog-rule.ts";
import { makeStored } from "./make-stored.ts";

function marksOf(id: string, marks: Partial<StoredMarks>): StoredMarks {
  return { schemaVersion: 1, id, ...NO_MARKS, changedAt: day(1), ...marks };
}

/** The owner's marks. */
export const marksRules: readonly CatalogRule[] = [
  {
    rule: "lists and searches show marks, and can be filtered by them",
    async check(catalog) {
      for (const id of ["a", "b", "c"])
        await catalog.indexArticles([makeStored({ id, articleBody: "A quay is mended." })]);
      const cite = marksOf("a", { isRead: true, labels: ["cite", "quay"] });
      await catalog.recordMarks([cite, marksOf("b", { isArchived: true, labels: ["quay"] })]);
      const list = async (filter: Partial<typeof ALL>) =>
        ids(await catalog.listArticles({ ...ALL, ...filter }, FIRST)).sort();
      assert.deepEqual(await list({ unread: true }), ["b", "c"]);
      assert.deepEqual(await list({ unread: false }), ["a"]);
      assert.deepEqual(await list({ archived: true }), ["b"]);
      assert.deepEqual(await list({ archived: false }), ["a", "c"]);
      assert.deepEqual(await list({ label: "quay" }), ["a", "b"]);
      assert.deepEqual(await list({ label: "quay", unread: true }), ["b"]);
      assert.deepEqual(await found(catalog, "quay", { label: "cite" }), ["a"]);
      assert.deepEqual(await found(catalog, "quay", { archived: false, unread: true }), ["c"]);
      const { entries } = await catalog.listArticles(ALL, FIRST);
      const told = Object.fromEntries(
        entries.map(({ id, isRead, isArchived, labels }) => [id, [isRead, isArchived, labels]]),
      );
      assert.deepEqual(told, { a: [true, false, ["cite", "quay"]], b: [false, true, ["quay"]], c: [false, false, []] });
    },
  },
  {
    rule: "an older state of marks changes nothing, and a later one replaces labels",
    async check(catalog) {
      await catalog.indexArticles([makeStored({ id: "a" })]);
      await catalog.recordMarks([marksOf("a", { labels: ["new"], changedAt: day(3) })]);
      await catalog.recordMarks([marksOf("a", { labels: ["old"], changedAt: day(2) })]);
      assert.deepEqual(await catalog.listLabels(), [{ label: "new", articles: 1 }]);
      await catalog.recordMarks([marksOf("a", { labels: [], changedAt: day(4) })]);
      assert.deepEqual(await catalog.listLabels(), []);
    },
  },
  {
    rule: "marks without an article are unlisted until it is stored; removed marks are gone",
    async check(catalog) {
      await catalog.recordMarks([marksOf("a", { labels: ["later"] })]);
      assert.deepEqual(await catalog.listLabels(), []);
      await catalog.indexArticles([makeStored({ id: "a" })]);
      assert.deepEqual(await catalog.listLabels(), [{ label: "later", articles: 1 }]);
      await catalog.removeMarks("a");
      await catalog.removeMarks("a");
      assert.deepEqual(await catalog.listLabels(), []);
      assert.deepEqual((await catalog.listArticles(ALL, FIRST)).entries[0]?.labels, []);
    },
  },
];
