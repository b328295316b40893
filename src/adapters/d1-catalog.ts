import type { D1Database, D1Result } from "@cloudflare/workers-types";
import { type Migration, statementsOf } from "../catalog/migration.ts";
import { sqlCatalog } from "../catalog/sql-catalog.ts";
import type { SqlDatabase, Statement } from "../catalog/sql-database.ts";
import { IngestError } from "../errors.ts";
import type { Catalog } from "../ports/catalog.ts";

/**
 * The catalog in D1 databases, in the order in which they are filled (`sqlCatalog`). Missing migrations are applied
 * before the first query of an isolate and recorded in the table of `wrangler d1 migrations apply`, so that either may
 * run first.
 */
export function d1Catalog(databases: readonly D1Database[], migrations: readonly Migration[]): Catalog {
  return sqlCatalog(databases.map((database) => d1Database(database, migrations)));
}

/** Databases that this isolate has migrated. A stored promise would tie one request to another. */
const upToDate = new WeakSet<D1Database>();

/** Sizes in bytes, as this isolate saw them last. */
const sizes = new WeakMap<D1Database, number>();

/** @throws {IngestError} `storage-unavailable` for any error of D1. */
export function d1Database(database: D1Database, migrations: readonly Migration[]): SqlDatabase {
  const bind = ({ sql, values }: Statement) => database.prepare(sql).bind(...values);

  async function ready(): Promise<void> {
    if (upToDate.has(database)) return;
    await migrate(database, migrations);
    upToDate.add(database);
  }

  function noteSize(result: D1Result | undefined): void {
    if (result !== undefined) sizes.set(database, result.meta.size_after);
  }

  return {
    bytes: () => sizes.get(database) ?? 0,

    async rows<Row>(statement: Statement): Promise<Row[]> {
      return guarded(async () => {
        await ready();
        const result = await bind(statement).all<Row>();
        noteSize(result);
        return result.results;
      });
    },

    async write(statements: readonly Statement[]): Promise<void> {
      // D1 runs a batch as one transaction and refuses an empty one.
      if (statements.length === 0) return;
      await guarded(async () => {
        await ready();
        noteSize((await database.batch(statements.map(bind))).at(-1));
      });
    },
  };
}

/** The table as created by wrangler. */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

async function migrate(database: D1Database, migrations: readonly Migration[]): Promise<void> {
  await database.prepare(MIGRATIONS_TABLE).run();
  const applied = await appliedNames(database);
  for (const migration of migrations) {
    if (applied.has(migration.name)) continue;
    const statements = statementsOf(migration).map((sql) => database.prepare(sql));
    const record = database.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(migration.name);
    try {
      await database.batch([...statements, record]);
    } catch (error) {
      // Another isolate may have applied it first: a batch is atomic.
      if (!(await appliedNames(database)).has(migration.name)) throw error;
    }
  }
}

async function appliedNames(database: D1Database): Promise<Set<string>> {
  const { results } = await database.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  return new Set(results.map(({ name }) => name));
}

async function guarded<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new IngestError("storage-unavailable", `D1: ${message}`, { cause: error });
  }
}
