import type { D1Database } from "@cloudflare/workers-types";
import { d1Database } from "../../../src/adapters/d1-catalog.ts";
import { sqlCatalog } from "../../../src/catalog/sql-catalog.ts";
import { CATALOG_MIGRATIONS } from "../../../workers/platform/catalog-migrations.ts";
import { countedD1 } from "../../../workers/platform/counted-d1.ts";
import { catalogContract } from "../catalog-contract.ts";
import { inTurns } from "../in-turns.ts";
import { makeStored } from "../make-stored.ts";

interface Env {
  readonly CATALOG: D1Database;
  readonly CATALOG_2: D1Database;
  readonly CATALOG_3: D1Database;
}

/** Runs one rule of the contract inside workerd, on one or more D1 databases. */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const query = new URL(request.url).searchParams;
    const name = query.get("rule");
    const rule = catalogContract.find((candidate) => candidate.rule === name);
    if (name === "migrations") return Response.json(CATALOG_MIGRATIONS);
    const bound = [env.CATALOG, env.CATALOG_2, env.CATALOG_3].slice(0, Number(query.get("databases")));
    const databases = bound.map((database) => d1Database(database, CATALOG_MIGRATIONS));
    const catalog = sqlCatalog(databases, inTurns());
    if (name === "sizes") {
      await catalog.findIndexed("a");
      return Response.json(databases.map((database) => database.bytes()));
    }
    if (name === "rows") return Response.json(await rowsOfArticle(env.CATALOG));
    if (rule === undefined) return new Response("no such rule", { status: 404 });
    try {
      await catalog.clear();
      for (const database of bound) await database.exec("DELETE FROM listed_before");
      await rule.check(catalog);
      return new Response("holds");
    } catch (error) {
      return new Response(error instanceof Error ? error.stack : String(error), { status: 500 });
    }
  },
};

/** Rows written and read for a new article among a hundred that are not counted yet. */
async function rowsOfArticle(database: D1Database): Promise<Readonly<Record<string, number>>> {
  const rows: Record<string, number> = { d1RowsWritten: 0, d1RowsRead: 0 };
  const counted = countedD1(database, (operation, times) => {
    rows[operation] = (rows[operation] ?? 0) + times;
  });
  const catalog = sqlCatalog([d1Database(counted, CATALOG_MIGRATIONS)]);
  await catalog.indexArticles(Array.from({ length: 100 }, (_, index) => makeStored({ id: `before${index}` })));
  rows.d1RowsWritten = 0;
  rows.d1RowsRead = 0;
  await catalog.indexArticles([makeStored({ id: "new" })]);
  return rows;
}
