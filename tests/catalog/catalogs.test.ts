import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { D1Database } from "@cloudflare/workers-types";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestHarness, type TestHarness, unstable_splitSqlQuery } from "wrangler";
import { openDatabase, sqliteCatalog } from "../../src/adapters/sqlite-catalog.ts";
import { type Migration, statementsOf } from "../../src/catalog/migration.ts";
import { sqlCatalog } from "../../src/catalog/sql-catalog.ts";
import { catalogContract } from "./catalog-contract.ts";
import { inTurns } from "./in-turns.ts";

const FOLDER = resolve(import.meta.dirname, "../../migrations");
const MIGRATIONS: readonly Migration[] = readdirSync(FOLDER)
  .sort()
  .map((name) => ({ name, sql: readFileSync(resolve(FOLDER, name), "utf8") }));

describe("node:sqlite", () => {
  test.each(catalogContract)("$rule", async ({ check }) => {
    using catalog = sqliteCatalog(":memory:");
    await check(catalog);
  });
});

describe("node:sqlite, new articles in three databases in turns", () => {
  test.each(catalogContract)("$rule", async ({ check }) => {
    using first = openDatabase(":memory:");
    using second = openDatabase(":memory:");
    using third = openDatabase(":memory:");
    await check(sqlCatalog([first, second, third], inTurns()));
  });
});

describe("D1, in workerd", () => {
  let server: TestHarness;
  let database: D1Database;

  beforeAll(async () => {
    server = createTestHarness({
      workers: [{ configPath: resolve(import.meta.dirname, "catalog-worker/wrangler.toml") }],
    });
    await server.listen();
    database = ((await server.getWorker().getEnv()) as { CATALOG: D1Database }).CATALOG;
  }, 60_000);
  afterAll(() => server.close());

  async function ask(rule: string, databases = 1): Promise<string> {
    const query = new URLSearchParams({ rule, databases: String(databases) });
    return (await server.fetch(`/?${query}`)).text();
  }

  test("concurrent workers migrate an empty database once, recorded as by wrangler", async () => {
    const rule = catalogContract.at(-1)?.rule ?? "";
    await Promise.all(Array.from({ length: 10 }, () => ask(rule)));
    const { results } = await database.prepare("SELECT name FROM d1_migrations").all();
    expect(results).toEqual(MIGRATIONS.map(({ name }) => ({ name })));
  });

  test("the worker bundles every file of migrations/", async () => {
    expect(JSON.parse(await ask("migrations"))).toEqual(MIGRATIONS);
  });

  test.each(catalogContract)("$rule", async ({ rule }) => {
    expect(await ask(rule)).toBe("holds");
  });

  test.each(catalogContract)("$rule, with new articles in three databases in turns", async ({ rule }) => {
    expect(await ask(rule, 3)).toBe("holds");
  });

  test("a new article writes four rows, and reads no other articles", async () => {
    const { d1RowsWritten, d1RowsRead } = JSON.parse(await ask("rows"));
    expect(d1RowsWritten).toBe(4);
    expect(d1RowsRead).toBeLessThan(20);
  });

  test("D1 reports the size of each database, which decides where new articles go", async () => {
    expect(JSON.parse(await ask("sizes", 3))).toEqual([
      expect.toSatisfy((bytes: number) => bytes > 50_000),
      expect.toSatisfy((bytes: number) => bytes > 50_000),
      expect.toSatisfy((bytes: number) => bytes > 50_000),
    ]);
  });
});

test.each(MIGRATIONS)("$name: empty lines separate its statements as wrangler separates them", (migration) => {
  const bare = (sql: string) =>
    sql
      .replace(/^--.*$/gm, "")
      .replace(/;\s*$/, "")
      .replace(/\s+/g, " ")
      .trim();
  const ours = statementsOf(migration).map(bare);
  expect(ours).toEqual(unstable_splitSqlQuery(migration.sql).map(bare));
});
