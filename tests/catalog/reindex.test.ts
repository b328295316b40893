import { describe, expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { openDatabase } from "../../src/adapters/sqlite-catalog.ts";
import { reindex, reindexStep } from "../../src/catalog/reindex.ts";
import { sqlCatalog } from "../../src/catalog/sql-catalog.ts";
import type { SqlDatabase } from "../../src/catalog/sql-database.ts";
import type { FailureRecord } from "../../src/failure.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { readFailure, recordFailure } from "../../src/store/failures.ts";
import { articleKey } from "../../src/store/keys.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { makePage } from "../extract/make-page.ts";
import { expectSoundIndexes } from "./index-integrity.ts";
import { makeStored } from "./make-stored.ts";

const DISCOVERY = { via: "feed", source: "https://news.test/feed", feedTitle: null, feedDate: null } as const;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 8, minute)).toISOString();

/** Stores an article and returns it as stored. */
async function file(store: ObjectStore, name: string, text: string, minute: number) {
  const url = `https://${name.length % 2 ? "news" : "post"}.test/${name}`;
  const article = { ...makeStored(), url, headline: `About ${name}`, articleBody: text };
  const page = { ...makePage(`<p>${text}</p>`, url), fetchedAt: at(minute) };
  const { stored } = await storeArticle(article, [page], DISCOVERY, store);
  return stored;
}

/** Records a failed attempt and returns the stored record. */
async function fail(store: ObjectStore, name: string, minute: number): Promise<FailureRecord> {
  const url = `https://broken.test/${name}`;
  await recordFailure(
    { url, discovery: DISCOVERY, code: "page-timeout", message: "GET took long", at: at(minute) },
    store,
  );
  const record = await readFailure(url, store);
  if (record === null) throw new Error("not recorded");
  return record;
}

/** Every row of every table, in any order. */
async function contentOf(database: SqlDatabase): Promise<Record<string, unknown[]>> {
  await expectSoundIndexes(database);
  const content: Record<string, unknown[]> = {};
  for (const table of ["articles", "failures", "hosts", "sources"]) {
    const rows = await database.rows<Record<string, unknown>>({
      sql: `SELECT * FROM ${table} ORDER BY 1, 2`,
      values: [],
    });
    const plain = rows.map(({ row: _number, ...columns }) => JSON.stringify(columns));
    content[table] = plain.sort();
  }
  return content;
}

describe("reindex", () => {
  test("a dropped catalog is rebuilt row by row, whatever the original order", async () => {
    const store = memoryObjectStore();
    using live = openDatabase(":memory:");
    const catalog = sqlCatalog([live]);
    const states: StoredArticle[] = [];
    for (let index = 0; index < 30; index++) {
      const name = "x".repeat(1 + (index % 9)) + index;
      states.push(await file(store, name, `The first text of ${name}.`, index));
      if (index % 3 === 0) states.push(await file(store, name, `Another text of ${name}, longer.`, index + 60));
    }
    for (const stored of [...states].reverse()) await catalog.indexArticles([stored, stored]);
    await catalog.recordFailures([await fail(store, "a", 1), await fail(store, "b", 2), await fail(store, "a", 3)]);
    const before = await contentOf(live);
    expect(before.articles).toHaveLength(30);
    expect(before.failures).toHaveLength(2);

    using fresh = openDatabase(":memory:");
    const report = await reindex(store, sqlCatalog([fresh]), null, () => {});
    expect(report).toMatchObject({ articles: 30, failures: 2, unreadable: [] });
    expect(await contentOf(fresh)).toEqual(before);

    await reindex(store, catalog, null, () => {});
    expect(await contentOf(live)).toEqual(before);

    let after: string | null = null;
    do after = (await reindexStep(store, catalog, after)).next;
    while (after !== null);
    expect(await contentOf(live)).toEqual(before);
  });

  test("deleted articles leave the catalog, and unreadable objects are reported and skipped", async () => {
    const store = memoryObjectStore();
    using database = openDatabase(":memory:");
    const catalog = sqlCatalog([database]);
    const gone = await file(store, "gone", "This goes.", 1);
    await file(store, "stays", "This stays.", 1);
    await reindex(store, catalog, null, () => {});
    await store.delete(articleKey(gone));
    const broken = articleKey({ host: "a.test", id: "broken" });
    await store.putIfAbsent(broken, new TextEncoder().encode("{"));
    const report = await reindex(store, catalog, null, () => {});
    expect(report).toMatchObject({ articles: 1, unreadable: [broken] });
    expect(await database.rows({ sql: "SELECT headline FROM articles", values: [] })).toMatchObject([
      { headline: "About stays" },
    ]);
  });

  test("an interrupted run resumes", async () => {
    const store = memoryObjectStore();
    for (let index = 0; index < 250; index++) await file(store, `n${index}`, `Text ${index}.`, index);
    using whole = openDatabase(":memory:");
    await reindex(store, sqlCatalog([whole]), null, () => {});

    using database = openDatabase(":memory:");
    const catalog = sqlCatalog([database]);
    let after: string | null = null;
    const stopped = reindex(store, catalog, null, (progress) => {
      if (after !== null) throw new Error("power cut");
      after = progress.after;
    });
    await expect(stopped).rejects.toThrow("power cut");
    const report = await reindex(store, catalog, after, () => {});
    expect(report.articles).toBeLessThan(250);
    expect(await contentOf(database)).toEqual(await contentOf(whole));
  });
});
