import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { sqlCatalog } from "../catalog/sql-catalog.ts";
import type { SqlDatabase, Statement } from "../catalog/sql-database.ts";
import type { Catalog } from "../ports/catalog.ts";
import { nodeSqlite } from "./node-sqlite.ts";
import { packageRoot } from "./package-root.ts";

export interface SqliteCatalog extends Catalog, Disposable {}

const MAX_WAIT_MS = 10_000;
/** https://www.sqlite.org/rescode.html: the file is damaged, or not a database. */
const DAMAGED = new Set([11, 26]);

/** Whether an error of this catalog means that its file is damaged and must be rebuilt. */
export function isDamagedCatalog(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && DAMAGED.has(Number(error.errcode) & 0xff);
}

const MIGRATIONS = join(packageRoot(), "migrations");

/**
 * The catalog in a file, created or migrated when opened; `:memory:` for tests.
 * @param check whether to verify the whole file.
 * @throws an error for which `isDamagedCatalog` is true.
 */
export function sqliteCatalog(path: string, { check = false }: { readonly check?: boolean } = {}): SqliteCatalog {
  const database = openDatabase(path, check);
  return { ...sqlCatalog([database]), [Symbol.dispose]: () => database[Symbol.dispose]() };
}

/** Direct access to the tables of the catalog. */
export function openDatabase(path: string, check = false): SqlDatabase & Disposable {
  // The timeout must be set on opening: changing the journal mode waits for other processes too.
  const database = new (nodeSqlite().DatabaseSync)(path, { timeout: MAX_WAIT_MS });
  try {
    // Readers continue during a write. The catalog can be rebuilt, so losing the last rows in a power failure is
    // acceptable.
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    // Deleted content is overwritten in the file.
    database.exec("PRAGMA secure_delete = ON");
    if (check) checkIntegrity(database);
    migrate(database);
  } catch (error) {
    database.close();
    throw error;
  }
  const prepared = new Map<string, StatementSync>();

  function prepare(sql: string): StatementSync {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  }

  return {
    async rows<Row>({ sql, values }: Statement): Promise<Row[]> {
      return prepare(sql).all(...values) as Row[];
    },

    async write(statements: readonly Statement[]): Promise<void> {
      database.exec("BEGIN IMMEDIATE");
      try {
        for (const { sql, values } of statements) prepare(sql).run(...values);
        database.exec("COMMIT");
      } catch (error) {
        rollBack(database);
        throw error;
      }
    },

    bytes: () => Number(prepare(SIZE).get()?.bytes),

    [Symbol.dispose]: () => database.close(),
  };
}

/** https://www.sqlite.org/lang_transaction.html: a full disk or an I/O error has rolled back already. */
function rollBack(database: DatabaseSync): void {
  try {
    database.exec("ROLLBACK");
  } catch {
    // There is no transaction any more. The error that ended it is the one to report.
  }
}

const SIZE = "SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size";

function checkIntegrity(database: DatabaseSync): void {
  const answer = database.prepare("PRAGMA quick_check(1)").get()?.quick_check;
  if (answer !== "ok") throw Object.assign(new Error(`The catalog is damaged: ${answer}`), { errcode: 11 });
}

/** `user_version` is the number of applied migrations. */
function migrate(database: DatabaseSync): void {
  database.exec("BEGIN IMMEDIATE");
  const done = Number(database.prepare("PRAGMA user_version").get()?.user_version);
  const files = readdirSync(MIGRATIONS).sort();
  for (const file of files.slice(done)) database.exec(readFileSync(join(MIGRATIONS, file), "utf8"));
  database.exec(`PRAGMA user_version = ${files.length}`);
  database.exec("COMMIT");
}
