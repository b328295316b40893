import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../src/adapters/sqlite-catalog.ts";
import { MAX_UNCOUNTED } from "../../src/catalog/figures-sql.ts";
import { sqlCatalog } from "../../src/catalog/sql-catalog.ts";
import type { SqlDatabase } from "../../src/catalog/sql-database.ts";
import type { Catalog } from "../../src/ports/catalog.ts";
import { ALL, dated, day, everyPage, FIRST, ids } from "./catalog-rule.ts";
import { makeStored, makeVersion } from "./make-stored.ts";

let database: SqlDatabase & Disposable;
let catalog: Catalog;

beforeEach(() => {
  database = openDatabase(":memory:");
  catalog = sqlCatalog([database]);
});
afterEach(() => database[Symbol.dispose]());

const hostOf = (index: number) => `news${index % 3}.test`;
const feedOf = (index: number) => `https://${hostOf(index)}/feed${index % 2}`;

const article = (index: number, version = 1) =>
  makeStored({
    id: `a${index}`,
    host: hostOf(index),
    discovery: { via: "feed", source: index % 5 === 0 ? null : feedOf(index), feedTitle: null, feedDate: null },
    datePublished: index % 4 === 0 ? null : dated(day(1 + (index % 20))),
    wordCount: 10 + version,
    outcome: index % 7 === 0 && version === 1 ? "paywalled" : "article",
    version: makeVersion(version, day(21)),
  });

const addUntil = (from: number, until: number) =>
  catalog.indexArticles(Array.from({ length: until - from }, (_, index) => article(from + index)));

async function counted(): Promise<number> {
  return (await database.rows<{ row: number }>({ sql: "SELECT row FROM counted", values: [] }))[0]?.row ?? -1;
}

/** Compares the figures with those calculated from all articles. */
async function expectTrueFigures(): Promise<void> {
  const rows = <Row extends object>(sql: string) => database.rows<Row>({ sql, values: [] });
  const hosts =
    await rows(`SELECT host, count(*) AS articles, sum(word_count) AS words, sum(authors <> '[]') AS withAuthors,
    sum(date_published IS NOT NULL) AS withDate, sum(image IS NOT NULL) AS withImage,
    sum(outcome = 'paywalled') AS paywalled, sum(gone_since IS NOT NULL) AS gone, 0 AS failures, max(time) AS newest
    FROM articles GROUP BY host ORDER BY host`);
  const sources = await rows(`SELECT source AS url, via, count(*) AS articles FROM articles
    WHERE source IS NOT NULL GROUP BY source, via ORDER BY source, via`);
  expect((await catalog.listHosts(FIRST)).entries).toEqual(hosts.map((row) => ({ ...row })));
  expect((await catalog.listSources(FIRST)).entries.map(({ newest: _, ...own }) => own)).toEqual(
    sources.map((row) => ({ ...row })),
  );
}

test("figures are right before and after articles are counted, whatever is edited or removed", async () => {
  await addUntil(0, MAX_UNCOUNTED - 1);
  expect(await counted()).toBe(0);
  await expectTrueFigures();
  await addUntil(MAX_UNCOUNTED - 1, MAX_UNCOUNTED);
  await expectTrueFigures();
  await addUntil(MAX_UNCOUNTED, MAX_UNCOUNTED + 10);
  expect(await counted()).toBe(MAX_UNCOUNTED);
  await expectTrueFigures();
  for (const index of [0, 7, MAX_UNCOUNTED - 1, MAX_UNCOUNTED, MAX_UNCOUNTED + 5])
    await catalog.indexArticles([article(index, 2)]);
  await expectTrueFigures();
  for (const index of [3, MAX_UNCOUNTED + 9, MAX_UNCOUNTED + 2]) await catalog.removeArticle(`a${index}`);
  await expectTrueFigures();
  for (let index = MAX_UNCOUNTED - 3; index < MAX_UNCOUNTED + 9; index++) await catalog.removeArticle(`a${index}`);
  expect(await counted()).toBe(MAX_UNCOUNTED - 3);
  await expectTrueFigures();
  // New articles use the row numbers of removed ones.
  await addUntil(20_000, 20_010);
  await expectTrueFigures();
  await catalog.clear();
  expect([await counted(), (await catalog.listHosts(FIRST)).entries]).toEqual([0, []]);
});

test("pages of hosts and sources, and the list of a host, include articles that are not counted", async () => {
  await addUntil(0, MAX_UNCOUNTED);
  await catalog.indexArticles([
    makeStored({ id: "z", host: "zebra.test", datePublished: dated(day(22)) }),
    makeStored({ id: "n", host: hostOf(0), version: makeVersion(1, day(25)), datePublished: dated(day(24)) }),
  ]);
  const hosts = await everyPage(2, async (page) => {
    const { entries, next } = await catalog.listHosts(page);
    return { entries: entries.map(({ host }) => ({ id: host })), next };
  });
  expect(hosts).toEqual(["news0.test", "news1.test", "news2.test", "zebra.test"]);
  const listOf = async (host: string) => ids(await catalog.listArticles({ ...ALL, host }, { cursor: null, limit: 1 }));
  expect(await listOf("zebra.test")).toEqual(["z"]);
  expect(await listOf(hostOf(0))).toEqual(["n"]);
});
