import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../src/adapters/sqlite-catalog.ts";
import { sqlCatalog } from "../../src/catalog/sql-catalog.ts";
import type { SqlDatabase } from "../../src/catalog/sql-database.ts";
import { FULL_BYTES } from "../../src/catalog/sql-databases.ts";
import { NO_MARKS, type StoredMarks } from "../../src/marks.ts";
import { tablesWith } from "../removal/everything.ts";
import { ALL, day, FIRST, ids } from "./catalog-rule.ts";
import { makeFailure } from "./make-failure.ts";
import { makeStored, makeVersion } from "./make-stored.ts";

let databases: (SqlDatabase & Disposable)[];
/** The size that each database reports. */
let sizes: number[];

beforeEach(() => {
  sizes = [0, 0, 0];
  databases = sizes.map((_, index) => {
    const database = openDatabase(":memory:");
    return { ...database, bytes: () => sizes[index] ?? 0, [Symbol.dispose]: () => database[Symbol.dispose]() };
  });
});
afterEach(() => {
  for (const database of databases) database[Symbol.dispose]();
});

/** The catalog in the first databases. */
const catalogOf = (count: number) => sqlCatalog(databases.slice(0, count));

function fill(index: number): void {
  sizes[index] = FULL_BYTES;
}

const article = (id: string, number: number) => makeStored({ id, version: makeVersion(1, day(number)) });
const edited = (id: string, number: number) =>
  makeStored({ id, headline: "An edited headline", version: makeVersion(2, day(number)) });

const marksOf = (id: string): StoredMarks => ({
  ...NO_MARKS,
  schemaVersion: 1,
  id,
  labels: ["harbour"],
  changedAt: day(1),
});

/** The ids in each database. */
async function contents(table = "articles"): Promise<string[][]> {
  const read = ({ rows }: SqlDatabase) =>
    rows<{ id: string }>({ sql: `SELECT id FROM ${table} ORDER BY id`, values: [] });
  return (await Promise.all(databases.map(read))).map((rows) => rows.map(({ id }) => id));
}

test("new articles go to the first database that is not full, and if all are, to the last", async () => {
  const catalog = catalogOf(3);
  await catalog.indexArticles([article("a", 1)]);
  fill(0);
  await catalog.indexArticles([article("b", 2)]);
  fill(1);
  await catalog.indexArticles([article("c", 3)]);
  fill(2);
  await catalog.indexArticles([article("d", 4)]);
  expect(await contents()).toEqual([["a"], ["b"], ["c", "d"]]);
});

test("an edit, a check, marks and failures go where the article or the failure is", async () => {
  const catalog = catalogOf(2);
  await catalog.indexArticles([article("a", 1)]);
  await catalog.recordFailures([makeFailure({ lastAt: day(1) })]);
  fill(0);
  await catalog.indexArticles([article("b", 2), edited("a", 3)]);
  await catalog.recordFailures([makeFailure({ lastAt: day(2) })]);
  await catalog.recordMarks([marksOf("a"), marksOf("b")]);
  expect(await contents()).toEqual([["a"], ["b"], []]);
  expect(await contents("marks")).toEqual([["a"], ["b"], []]);
  expect((await contents("failures")).map((rows) => rows.length)).toEqual([1, 0, 0]);
  expect(ids(await catalog.listArticles({ ...ALL, label: "harbour" }, FIRST))).toEqual(["a", "b"]);
  expect((await catalog.searchArticles("edited", ALL, FIRST)).entries).toMatchObject([{ id: "a", version: 2 }]);
});

test("marks of a URL decide where its article goes", async () => {
  const catalog = catalogOf(2);
  await catalog.recordMarks([marksOf("a")]);
  fill(0);
  await catalog.indexArticles([article("a", 2)]);
  expect(await contents()).toEqual([["a"], [], []]);
});

test("cursors of lists and searches stay valid when a database is added", async () => {
  const one = catalogOf(1);
  await one.indexArticles(["a", "b", "c", "d"].map((id, index) => article(id, index + 1)));
  const first = { cursor: null, limit: 2 };
  const list = await one.listArticles(ALL, first);
  const best = await one.searchArticles("bridge", ALL, first);
  const filed = await one.searchArticles("bridge", ALL, first, "filed");
  fill(0);
  const two = catalogOf(2);
  await two.indexArticles([article("e", 5), article("f", 2)]);
  expect(ids(list)).toEqual(["d", "c"]);
  expect(ids(await two.listArticles(ALL, { cursor: list.next, limit: 10 }))).toEqual(["f", "b", "a"]);
  expect(ids(await two.searchArticles("bridge", ALL, { cursor: best.next, limit: 10 }))).toEqual(
    expect.arrayContaining(["c", "d"]),
  );
  expect(ids(filed)).toEqual(["d", "c"]);
  expect(ids(await two.searchArticles("bridge", ALL, { cursor: filed.next, limit: 10 }, "filed"))).toEqual(["b", "a"]);
  expect(ids(await two.searchArticles("bridge", ALL, FIRST, "filed"))).toEqual(["f", "e", "d", "c", "b", "a"]);
});

test("a rebuilt catalog has each article in the database where it was", async () => {
  const catalog = catalogOf(2);
  await catalog.indexArticles([article("a", 1)]);
  fill(0);
  await catalog.indexArticles([article("b", 2)]);
  await catalog.clear();
  expect(await contents()).toEqual([[], [], []]);
  await catalog.indexArticles([article("b", 2), article("a", 1), article("c", 3)]);
  expect(await contents()).toEqual([["a"], ["b", "c"], []]);
});

test("a removal reaches every database, also an article that two processes added to two of them", async () => {
  await catalogOf(1).indexArticles([makeStored({ id: "a", articleBody: "A vermilion pangolin was seen." })]);
  fill(0);
  const catalog = catalogOf(2);
  await sqlCatalog(databases.slice(1, 2)).indexArticles([
    makeStored({ id: "a", articleBody: "A vermilion pangolin was seen." }),
  ]);
  expect(await contents()).toEqual([["a"], ["a"], []]);
  await catalog.removeArticle("a");
  for (const database of databases)
    for (const word of ["vermilion", "pangolin"]) expect(await tablesWith(word, database)).toEqual([]);
});

test("figures of a host, counts of days and totals are sums over all databases", async () => {
  const catalog = catalogOf(2);
  await catalog.indexArticles([article("a", 1), article("b", 2)]);
  fill(0);
  await catalog.indexArticles([article("c", 2)]);
  expect((await catalog.listHosts(FIRST)).entries).toMatchObject([{ host: "news.test", articles: 3, newest: day(2) }]);
  expect((await catalog.searchArticles("bridge", ALL, { cursor: null, limit: 1 })).total).toBe(3);
  expect(await catalog.countMatches("bridge", ALL)).toEqual([
    { day: day(1).slice(0, 10), articles: 1 },
    { day: day(2).slice(0, 10), articles: 2 },
  ]);
});
