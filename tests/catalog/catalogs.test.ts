import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { D1Database } from "@cloudflare/workers-types";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestHarness, type TestHarness, unstable_splitSqlQuery } from "wrangler";
import { sqliteCatalog } from "../../src/adapters/sqlite-catalog.ts";
import { catalogContract } from "./catalog-contract.ts";

describe("node:sqlite", () => {
  test.each(catalogContract)("$rule", async ({ check }) => {
    using catalog = sqliteCatalog(":memory:");
    await check(catalog);
  });
});

describe("D1, in workerd", () => {
  const migrations = resolve(import.meta.dirname, "../../migrations");
  let server: TestHarness;

  beforeAll(async () => {
    server = createTestHarness({
      workers: [{ configPath: resolve(import.meta.dirname, "catalog-worker/wrangler.toml") }],
    });
    await server.listen();
    const { CATALOG } = (await server.getWorker().getEnv()) as { CATALOG: D1Database };
    for (const file of readdirSync(migrations).sort()) {
      // As `wrangler d1 migrations apply` splits them.
      const statements = unstable_splitSqlQuery(readFileSync(resolve(migrations, file), "utf8"));
      await CATALOG.batch(statements.map((sql) => CATALOG.prepare(sql)));
    }
  }, 60_000);
  afterAll(() => server.close());

  test.each(catalogContract)("$rule", async ({ rule }) => {
    const answer = await server.fetch(`/?${new URLSearchParams({ rule })}`);
    expect(await answer.text()).toBe("holds");
  });
});
