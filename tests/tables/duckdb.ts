import { DuckDBInstance } from "@duckdb/node-api";

/** The view that docs/analysis.md recommends. @param folder of the bucket. */
export function articlesView(folder: string): string {
  return `CREATE VIEW articles AS
SELECT * FROM read_parquet('${folder}/tables/articles/*/*.parquet', hive_partitioning = true, union_by_name = true)
QUALIFY row_number() OVER (PARTITION BY id ORDER BY filed_at DESC) = 1;`;
}

/** Runs statements in DuckDB. Returns the rows of the last one, as JSON. */
export async function askDuckDb(...statements: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    let rows: readonly Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await connection.runAndReadAll(statement)).getRowObjectsJson();
    return rows;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
