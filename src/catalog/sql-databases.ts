import type { SqlDatabase, Statement } from "./sql-database.ts";

/**
 * The databases of a catalog, filled one after another, the first first: so each holds the articles of a period. All
 * that concerns an article is in one database, its home; an edit goes there, however full it is.
 */
export interface SqlDatabases {
  readonly count: number;
  /** The rows of every database. @param statementOf the statement for a database, by its index. */
  rows<Row>(statementOf: (index: number) => Statement | Promise<Statement>): Promise<Row[][]>;
  /** The rows of one database. */
  rowsOf<Row>(index: number, statement: Statement): Promise<Row[]>;
  writeEverywhere(statements: readonly Statement[]): Promise<void>;
  /**
   * Writes each item to its home.
   * @param tables tables with a column `id`: an id in one of them has its home there.
   * @param last statements that follow in each database that is written to.
   */
  writeHome(tables: readonly string[], items: readonly HomeWrite[], last?: readonly Statement[]): Promise<void>;
}

interface HomeWrite {
  readonly id: string;
  readonly statements: readonly Statement[];
}

/** Chooses the database for a new id, by its index. */
export type ChooseDatabase = (databases: readonly SqlDatabase[]) => number;

/** D1 limits a database to 10 GB. The rest is for edits, marks, and merges of the full-text index. */
export const FULL_BYTES = 8_000_000_000;

/** The first database that is not full, otherwise the last. */
export const firstWithRoom: ChooseDatabase = (databases) => {
  const index = databases.findIndex((database) => database.bytes() < FULL_BYTES);
  return index < 0 ? databases.length - 1 : index;
};

/** @param choose is called after every database was queried, so that all sizes are known. */
export function sqlDatabases(databases: readonly SqlDatabase[], choose: ChooseDatabase): SqlDatabases {
  function databaseAt(index: number): SqlDatabase {
    const database = databases[index];
    if (database === undefined) throw new RangeError(`There is no database ${index}.`);
    return database;
  }

  /** The index of the database for each id. */
  async function homesOf(tables: readonly string[], ids: readonly string[]): Promise<(id: string) => number> {
    if (databases.length === 1) return () => 0;
    const homes = new Map<string, number>();
    const known = await Promise.all(databases.map((database) => database.rows<{ id: string }>(knownIds(tables, ids))));
    // If two processes added an article to two databases just as one became full, the first is its home.
    for (const [index, rows] of known.entries()) for (const { id } of rows) if (!homes.has(id)) homes.set(id, index);
    return (id) => {
      const home = homes.get(id) ?? choose(databases);
      homes.set(id, home);
      return home;
    };
  }

  return {
    count: databases.length,

    rows<Row>(statementOf: (index: number) => Statement | Promise<Statement>) {
      return Promise.all(databases.map(async (database, index) => database.rows<Row>(await statementOf(index))));
    },

    rowsOf: (index, statement) => databaseAt(index).rows(statement),

    async writeEverywhere(statements) {
      await Promise.all(databases.map((database) => database.write(statements)));
    },

    async writeHome(tables, items, last = []) {
      const ids = items.map(({ id }) => id);
      const homeOf = await homesOf(tables, ids);
      const byHome = Map.groupBy(items, ({ id }) => homeOf(id));
      const write = ([index, own]: [number, readonly HomeWrite[]]) =>
        databaseAt(index).write([...own.flatMap(({ statements }) => statements), ...last]);
      await Promise.all([...byHome].map(write));
    },
  };
}

function knownIds(tables: readonly string[], ids: readonly string[]): Statement {
  const isKnown = tables.map((table) => `EXISTS (SELECT 1 FROM ${table} WHERE ${table}.id = value)`).join(" OR ");
  return { sql: `SELECT value AS id FROM json_each(?) WHERE ${isKnown}`, values: [JSON.stringify(ids)] };
}
