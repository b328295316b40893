import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nodeSqlite } from "../../src/adapters/node-sqlite.ts";
import { openDatabase } from "../../src/adapters/sqlite-catalog.ts";
import { putArticle } from "../../src/catalog/article-sql.ts";
import { sqlCatalog } from "../../src/catalog/sql-catalog.ts";
import type { SqlDatabase } from "../../src/catalog/sql-database.ts";
import type { Catalog } from "../../src/ports/catalog.ts";
import { ALL, dated, day, FIRST, found, ids } from "./catalog-rule.ts";
import { expectSoundIndexes } from "./index-integrity.ts";
import { makeStored, makeVersion } from "./make-stored.ts";

const BEFORE = 10; // Number of migrations in the release that stored keys apart.
const FEED = { via: "feed", source: "https://news.test/feed", feedTitle: null, feedDate: null } as const;
const TEXT = "c".repeat(64);

const article = (id: string, date: number, version = makeVersion(1, day(20)), host = "news.test") =>
  makeStored({
    id,
    host,
    discovery: FEED,
    datePublished: dated(day(date)),
    version: { ...version, contentHash: TEXT, simhash: "00ff00ff00ff00ff" },
    articleBody: `The ${id} ferry.`,
  });

let folder: string;
let database: SqlDatabase & Disposable;
let catalog: Catalog;

/** A database of that release with three articles, opened by this one. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cuttings-keys-"));
  const path = join(folder, "catalog.sqlite");
  const earlier = new (nodeSqlite().DatabaseSync)(path);
  const files = readdirSync("migrations").sort().slice(0, BEFORE);
  for (const file of files) earlier.exec(readFileSync(join("migrations", file), "utf8"));
  earlier.exec(`PRAGMA user_version = ${BEFORE}`);
  for (const stored of [article("a", 1), article("b", 2), article("c", 3, undefined, "post.test")])
    for (const { sql, values } of putArticle(stored)) earlier.prepare(sql).run(...values);
  earlier.close();
  database = openDatabase(path);
  catalog = sqlCatalog([database]);
});

afterEach(() => {
  database[Symbol.dispose]();
  rmSync(folder, { recursive: true });
});

const listOf = async (host: string) => ids(await catalog.listArticles({ ...ALL, host }, FIRST));
const listOfFeed = async () => ids(await catalog.listArticles({ ...ALL, source: FEED.source }, FIRST));
const sameText = async () => (await catalog.listSameText([TEXT])).map(({ id }) => id).sort();

test("lists and searches find earlier and later articles", async () => {
  await catalog.indexArticles([article("d", 4), article("e", 5, undefined, "post.test")]);
  expect(await listOf("news.test")).toEqual(["d", "b", "a"]);
  expect(await listOf("post.test")).toEqual(["e", "c"]);
  expect(await listOfFeed()).toEqual(["e", "d", "c", "b", "a"]);
  expect(await sameText()).toEqual(["a", "b", "c", "d", "e"]);
  expect(
    (await catalog.listSimilar({ id: "a", version: { simhash: "00ff00ff00ff00fe" } })).map(({ id }) => id),
  ).toEqual(["b", "c", "d", "e"]);
  expect(await found(catalog, "ferry")).toEqual(["a", "b", "c", "d", "e"]);
  expect((await catalog.listHosts(FIRST)).entries).toMatchObject([
    { host: "news.test", articles: 3, newest: day(4) },
    { host: "post.test", articles: 2, newest: day(5) },
  ]);
  await expectSoundIndexes(database);
});

test("edits change the text and the keys of earlier and later articles", async () => {
  await catalog.indexArticles([article("d", 4)]);
  for (const id of ["a", "d"]) {
    const edited = article(id, 6, makeVersion(2, day(21)));
    const other = { ...edited.version, contentHash: "d".repeat(64) };
    const discovery = { ...FEED, source: "https://news.test/other" };
    await catalog.indexArticles([{ ...edited, discovery, version: other, articleBody: "A viaduct." }]);
    // The keys alone.
    const again = { ...other, number: 3, contentHash: "e".repeat(64), lastChecked: day(22) };
    await catalog.indexArticles([{ ...edited, discovery, version: again, articleBody: "A viaduct." }]);
  }
  expect(await sameText()).toEqual(["b", "c"]);
  expect((await catalog.listSameText(["e".repeat(64)])).map(({ id }) => id).sort()).toEqual(["a", "d"]);
  expect(await listOfFeed()).toEqual(["c", "b"]);
  expect(await found(catalog, "viaduct")).toEqual(["a", "d"]);
  expect(await found(catalog, "ferry")).toEqual(["b", "c"]);
  await expectSoundIndexes(database);
});

test("removals leave nothing of earlier and later articles, also when row numbers are used again", async () => {
  await catalog.indexArticles([article("d", 4)]);
  for (const id of ["a", "d", "c"]) await catalog.removeArticle(id);
  await expectSoundIndexes(database);
  expect([await sameText(), await listOfFeed()]).toEqual([["b"], ["b"]]);
  // Has the row number of `c`, whose keys were apart.
  await catalog.indexArticles([article("e", 5)]);
  await expectSoundIndexes(database);
  expect(await listOf("news.test")).toEqual(["e", "b"]);
  await catalog.removeArticle("e");
  await catalog.removeArticle("b");
  await expectSoundIndexes(database);
  expect([await sameText(), await found(catalog, "ferry")]).toEqual([[], []]);
});

test("a catalog that is cleared keeps no keys apart", async () => {
  await catalog.clear();
  await catalog.indexArticles([article("a", 1), article("b", 2)]);
  expect(await database.rows({ sql: "SELECT row FROM keyed_apart", values: [] })).toMatchObject([{ row: 0 }]);
  expect(await listOf("news.test")).toEqual(["b", "a"]);
  await expectSoundIndexes(database);
});
