import type { D1Database } from "@cloudflare/workers-types";
import { type Migration, statementsOf } from "../catalog/migration.ts";
import { sqlCatalog } from "../catalog/sql-catalog.ts";
import type { SqlDatabase, Statement } from "../catalog/sql-database.ts";
import { IngestError } from "../errors.ts";
import type { Catalog } from "../ports/catalog.ts";

/**
 * The catalog in a D1 database. What migrations it lacks it gets before the first query of an isolate,
 * and they are noted as `wrangler d1 migrations apply` notes them, so that either may come first.
 */
export function d1Catalog(database: D1Database, migrations: readonly Migration[]): Catalog {
  return sqlCatalog(d1Database(database, migrations));
}

/** Databases that this isolate has found up to date. A promise would tie one request to another. */
const upToDate = new WeakSet<D1Database>();

/** @throws {IngestError} `storage-unavailable` for whatever D1 reports. */
export function d1Database(database: D1Database, migrations: readonly Migration[]): SqlDatabase {
  const bind = ({ sql, values }: Statement) => database.prepare(sql).bind(...values);

  async function ready(): Promise<void> {
    if (upToDate.has(database)) return;
    await migrate(database, migrations);
    upToDate.add(database);
  }

  return {
    async rows<Row>(statement: Statement): Promise<Row[]> {
      return guarded(async () => {
        await ready();
        return (await bind(statement).all<Row>()).results;
      });
    },

    async write(statements: readonly Statement[]): Promise<void> {
      // D1 runs a batch as one transaction, and takes no empty one.
      if (statements.length === 0) return;
      await guarded(async () => {
        await ready();
        await database.batch(statements.map(bind));
      });
    },
  };
}

/** As wrangler makes it. */
const NOTES = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

async function migrate(database: D1Database, migrations: readonly Migration[]): Promise<void> {
  await database.prepare(NOTES).run();
  const done = await namesOfDone(database);
  for (const migration of migrations) {
    if (done.has(migration.name)) continue;
    const statements = statementsOf(migration).map((sql) => database.prepare(sql));
    const note = database.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(migration.name);
    try {
      await database.batch([...statements, note]);
    } catch (error) {
      // Another isolate may have been first: a batch is done whole or not at all.
      if (!(await namesOfDone(database)).has(migration.name)) throw error;
    }
  }
}

async function namesOfDone(database: D1Database): Promise<Set<string>> {
  const { results } = await database.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  return new Set(results.map(({ name }) => name));
}

async function guarded<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new IngestError("storage-unavailable", `D1: ${message}`, { cause: error });
  }
}
