import { parquetReadObjects } from "hyparquet";
import { ByteWriter, parquetWriteRows } from "hyparquet-writer";
import { FILED_TABLE, type ParquetRow } from "../export/parquet-table.ts";

/** Rows that an engine can skip by the bounds of their columns, or read in parallel. */
const ROWS_PER_GROUP = 500;

export function encodeRows(rows: readonly ParquetRow[]): Uint8Array {
  const writer = new ByteWriter();
  parquetWriteRows({
    writer,
    schema: FILED_TABLE.schema,
    columns: FILED_TABLE.columns,
    rows: [...rows],
    rowGroupSize: ROWS_PER_GROUP,
    createdBy: "cuttings",
  });
  return writer.getBytes();
}

/** The rows of a file of this table; columns added since it was written are null. */
export async function decodeRows(body: Uint8Array): Promise<ParquetRow[]> {
  const bytes = body.slice().buffer;
  const rows = await parquetReadObjects({
    file: { byteLength: bytes.byteLength, slice: (start, end) => bytes.slice(start, end) },
  });
  return rows.map((row) => Object.fromEntries(FILED_TABLE.columns.map(({ name }) => [name, row[name] ?? null])));
}
