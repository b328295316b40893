import { createReadStream } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileWriter, parquetWriteRows } from "hyparquet-writer";
import { articleTime } from "../../src/catalog/article-time.ts";
import type { MarkedArticle } from "../../src/export/marked-article.ts";
import { EXPORT_TABLE } from "../../src/export/parquet-table.ts";
import { linesOf } from "../terminal/read-input.ts";
import type { AppendFolder } from "./append-folder.ts";
import type { ExportFormat } from "./export-format.ts";

/** Collects the articles of each day, because the bucket is not ordered by day. */
const GATHERED = ".gathered";
/** A row group is in memory while it is written. */
const ROWS_PER_GROUP = 500;

/** One file per day: `2026-11-23.parquet`. */
export const parquet: ExportFormat = {
  async add(article, files) {
    const day = articleTime(article).slice(0, 10);
    await files.append(`${GATHERED}/${day}.jsonl`, `${JSON.stringify(article)}\n`);
  },

  async finish(folder) {
    const gathered = join(folder.root, GATHERED);
    const files = await readdir(gathered).catch(() => []);
    for (const file of files) await writeDay(folder, join(gathered, file), file.replace(/jsonl$/, "parquet"));
    await rm(gathered, { recursive: true, force: true });
  },
};

async function writeDay(folder: AppendFolder, gathered: string, name: string): Promise<void> {
  const path = join(folder.root, name);
  await parquetWriteRows({
    writer: fileWriter(`${path}.part`),
    schema: EXPORT_TABLE.schema,
    columns: EXPORT_TABLE.columns,
    rows: rowsOf(gathered),
    rowGroupSize: ROWS_PER_GROUP,
    createdBy: "cuttings",
  });
  await rename(`${path}.part`, path);
}

async function* rowsOf(gathered: string): AsyncGenerator<Record<string, unknown>> {
  for await (const line of linesOf(createReadStream(gathered)))
    yield EXPORT_TABLE.rowOf(JSON.parse(line) as MarkedArticle);
}
