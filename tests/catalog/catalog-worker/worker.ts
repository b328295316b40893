import type { D1Database } from "@cloudflare/workers-types";
import { d1Database } from "../../../src/adapters/d1-catalog.ts";
import { sqlCatalog } from "../../../src/catalog/sql-catalog.ts";
import { CATALOG_MIGRATIONS } from "../../../workers/platform/catalog-migrations.ts";
import { catalogContract } from "../catalog-contract.ts";
import { inTurns } from "../in-turns.ts";

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
