import type { D1Database } from "@cloudflare/workers-types";
import { sqlCatalog } from "../catalog/sql-catalog.ts";
import type { SqlDatabase, Statement } from "../catalog/sql-database.ts";
import { IngestError } from "../errors.ts";
import type { Catalog } from "../ports.ts";

/** The catalog in a D1 database that `wrangler d1 migrations apply` has prepared. */
export function d1Catalog(database: D1Database): Catalog {
  return sqlCatalog(d1Database(database));
}

/** @throws {IngestError} `storage-unavailable` for whatever D1 reports. */
export function d1Database(database: D1Database): SqlDatabase {
  const bind = ({ sql, values }: Statement) => database.prepare(sql).bind(...values);

  return {
    async rows<Row>(statement: Statement): Promise<Row[]> {
      return guarded(async () => (await bind(statement).all<Row>()).results);
    },

    async write(statements: readonly Statement[]): Promise<void> {
      // D1 runs a batch as one transaction, and takes no empty one.
      if (statements.length > 0) await guarded(() => database.batch(statements.map(bind)));
    },
  };
}

async function guarded<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new IngestError("storage-unavailable", `D1: ${message}`, { cause: error });
  }
}
