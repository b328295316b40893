import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types";
import type { Count } from "../../src/usage/counted-store.ts";

/** Counts the rows that D1 reports for each statement. */
export function countedD1(database: D1Database, count: Count): D1Database {
  const originals = new WeakMap<object, D1PreparedStatement>();

  function report({ meta }: D1Result): void {
    count("d1RowsWritten", meta.rows_written);
    count("d1RowsRead", meta.rows_read);
  }

  function counted(statement: D1PreparedStatement): D1PreparedStatement {
    const answering = (act: () => Promise<D1Result>) => async (): Promise<D1Result> => {
      const result = await act();
      report(result);
      return result;
    };
    const wrapper = {
      bind: (...values: unknown[]) => counted(statement.bind(...values)),
      all: answering(() => statement.all()),
      run: answering(() => statement.run()),
    } as unknown as D1PreparedStatement;
    originals.set(wrapper, statement);
    return wrapper;
  }

  return {
    prepare: (sql: string) => counted(database.prepare(sql)),
    async batch(statements: D1PreparedStatement[]) {
      const results = await database.batch(statements.map((wrapper) => originals.get(wrapper) ?? wrapper));
      for (const result of results) report(result);
      return results;
    },
  } as unknown as D1Database;
}
