import { BUCKET_HELP, openExistingBucket } from "../ports/open-bucket.ts";
import { parseArguments } from "../terminal/parse-arguments.ts";
import { UsageError } from "../terminal/terminal.ts";
import type { Command } from "./command.ts";

export const tablesCommand: Command = {
  name: "tables",
  summary: "stores articles in the bucket as Parquet files by day",
  help: `Brings tables/articles/ in a bucket up to date: Parquet files in folders such as
filed=2026-11-23, by the day on which an article was stored or edited, for
DuckDB, pandas, Spark, Trino and others. Adds what is new since the last run,
removes deleted articles, and merges the small files of past days. Repeat an
interrupted command to resume it. A worker does the same with STORE_TABLES=true.

Usage: cuttings tables <bucket>

${BUCKET_HELP}

Exit codes: 0 done, 1 the bucket cannot be read or written to, or another
process is writing the tables, 2 invalid arguments.

Examples:
  cuttings tables articles/
  cuttings tables s3://news/2026
  duckdb -c "SELECT host, count(DISTINCT id)
             FROM 'articles/tables/articles/*/*.parquet' GROUP BY host"
`,

  async run(args) {
    const { positionals } = parseArguments(args, {});
    const [place, ...others] = positionals;
    if (place === undefined || others.length > 0) throw new UsageError("Missing bucket. See cuttings tables --help.");
    const bucket = await openExistingBucket(place);
    const { fileTables } = await import("./file-tables.ts");
    return fileTables(bucket);
  },
};
