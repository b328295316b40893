import type { D1Database } from "@cloudflare/workers-types";
import { d1Catalog } from "../../../src/adapters/d1-catalog.ts";
import { CATALOG_MIGRATIONS } from "../../../workers/platform/catalog-migrations.ts";
import { catalogContract } from "../catalog-contract.ts";

/** Runs one rule of the contract inside workerd, on D1. */
export default {
  async fetch(request: Request, env: { CATALOG: D1Database }): Promise<Response> {
    const name = new URL(request.url).searchParams.get("rule");
    const rule = catalogContract.find((candidate) => candidate.rule === name);
    if (name === "migrations") return Response.json(CATALOG_MIGRATIONS);
    if (rule === undefined) return new Response("no such rule", { status: 404 });
    const catalog = d1Catalog(env.CATALOG, CATALOG_MIGRATIONS);
    try {
      await catalog.clear();
      await env.CATALOG.exec("DELETE FROM listed_before");
      await rule.check(catalog);
      return new Response("holds");
    } catch (error) {
      return new Response(error instanceof Error ? error.stack : String(error), { status: 500 });
    }
  },
};
