import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nodeSqlite } from "../../src/adapters/node-sqlite.ts";
import { type SqliteCatalog, sqliteCatalog } from "../../src/adapters/sqlite-catalog.ts";
import { putArticle } from "../../src/catalog/article-sql.ts";
import { ALL, dated, day, FIRST, ids } from "./catalog-rule.ts";
import { makeStored, makeVersion } from "./make-stored.ts";

const BEFORE = 4; // Number of migrations in the previous release.
const FEED = { via: "feed", source: "https://news.test/feed", feedTitle: null, feedDate: null } as const;
const HASHED = { ...makeVersion(1, day(20)), contentHash: "c".repeat(64), simhash: "00ff00ff00ff00ff" };

let folder: string;
let catalog: SqliteCatalog;

/** A database of the previous release, opened by this one. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cuttings-keys-"));
  const path = join(folder, "catalog.sqlite");
  const database = new (nodeSqlite().DatabaseSync)(path);
  const files = readdirSync("migrations").sort().slice(0, BEFORE);
  for (const file of files) database.exec(readFileSync(join("migrations", file), "utf8"));
  database.exec(`PRAGMA user_version = ${BEFORE}`);
  // Columns that today's rows have and that release did not.
  const newer = ["uses_reserved", "uses_allowed"];
  for (const column of newer) database.exec(`ALTER TABLE articles ADD COLUMN ${column} INTEGER`);
  for (const article of [
    makeStored({ id: "a", discovery: FEED, datePublished: dated(day(2)), version: HASHED }),
    makeStored({ id: "b", discovery: FEED, datePublished: dated(day(1)) }),
    makeStored({ id: "c", host: "post.test", version: { ...HASHED, simhash: "00ff00ff00ff00fe" } }),
  ]) {
    const put = putArticle(article).at(1);
    database.prepare(put?.sql ?? "").run(...(put?.values ?? []));
  }
  for (const column of newer) database.exec(`ALTER TABLE articles DROP COLUMN ${column}`);
  database.close();
  catalog = sqliteCatalog(path);
});

afterAll(() => {
  catalog[Symbol.dispose]();
  rmSync(folder, { recursive: true });
});

test("filters by use leave out earlier rows, whose sites' statements are not in the catalog", async () => {
  const { entries } = await catalog.listArticles(ALL, FIRST);
  expect(entries.map(({ uses }) => uses)).toEqual([null, null, null]);
  const rights = [{ use: "ai-train", isStated: false }] as const;
  expect(ids(await catalog.listArticles({ ...ALL, rights }, FIRST))).toEqual([]);
});

test("lists of a host and a source find earlier rows", async () => {
  expect(ids(await catalog.listArticles({ ...ALL, host: "news.test" }, FIRST))).toEqual(["a", "b"]);
  expect(ids(await catalog.listArticles({ ...ALL, source: FEED.source }, FIRST))).toEqual(["a", "b"]);
  expect((await catalog.listSources(FIRST)).entries).toMatchObject([{ url: FEED.source, newest: day(2) }]);
});

test("lists of identical and similar texts find earlier rows", async () => {
  expect((await catalog.listSameText(["c".repeat(64)])).map(({ id }) => id)).toEqual(["a", "c"]);
  expect(ids({ entries: await catalog.listSimilar({ id: "a", version: HASHED }), next: null })).toEqual(["c"]);
});

test("earlier rows are removed by all their keys", async () => {
  await catalog.removeArticle("a");
  expect(ids(await catalog.listArticles({ ...ALL, host: "news.test" }, FIRST))).toEqual(["b"]);
  expect((await catalog.listSameText(["c".repeat(64)])).map(({ id }) => id)).toEqual(["c"]);
  expect((await catalog.listHosts(FIRST)).entries[0]).toMatchObject({ host: "news.test", articles: 1, newest: day(1) });
});
