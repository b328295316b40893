import { z } from "zod";
import { IngestError } from "../errors.ts";
import type { ParquetRow } from "../export/parquet-table.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { jsonBytes, readJson, updateJson } from "../store/json-object.ts";
import { PARTS_PREFIX, TABLE_PREFIX } from "../store/keys.ts";
import { decodeRows, encodeRows } from "./parquet-bytes.ts";

/** What is known of a Parquet file without reading it. */
const PartRecord = z.object({
  schemaVersion: z.literal(1),
  /** The last key of the change log that the file covers; `null` for a merged file. */
  until: z.string().nullable(),
  /** Of its texts. */
  characters: z.number(),
  /** Articles that have rows. Written before the file, so that it may name more than the file has, never fewer. */
  ids: z.array(z.string()),
});

export type PartRecord = Readonly<z.infer<typeof PartRecord>>;

/** The record of a Parquet file. */
export const recordKey = (partKey: string): string =>
  `${PARTS_PREFIX}${partKey.slice(TABLE_PREFIX.length).replace(/parquet$/, "json")}`;

/** The Parquet file that a record describes. */
export const partOfRecord = (key: string): string =>
  `${TABLE_PREFIX}${key.slice(PARTS_PREFIX.length).replace(/json$/, "parquet")}`;

function checkRecord(value: unknown): PartRecord | null {
  return PartRecord.safeParse(value).data ?? null;
}

/** `null` when it is missing or damaged. @throws {IngestError} `storage-unavailable`. */
export async function readRecord(partKey: string, store: ObjectStore): Promise<PartRecord | null> {
  return (await readJson(recordKey(partKey), store, checkRecord))?.value ?? null;
}

/** The rows of a file; none when it is missing. @throws {IngestError} `storage-unavailable`. */
export async function readPart(key: string, store: ObjectStore): Promise<readonly ParquetRow[]> {
  const object = await store.get(key);
  return object === null ? [] : decodeRows(object.body);
}

/** Creates a file and its record. @throws {IngestError} `storage-unavailable`, also when the file exists. */
export async function createPart(
  key: string,
  rows: readonly ParquetRow[],
  until: string | null,
  store: ObjectStore,
): Promise<void> {
  await writeRecord(key, rows, until, store);
  if ((await store.putIfAbsent(key, encodeRows(rows))) === null)
    throw new IngestError("storage-unavailable", `${key} was written by another process`);
}

/**
 * Removes rows from a file in one write; deletes the file when none are left.
 * @returns the number of rows removed.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function removeRows(
  key: string,
  isRemoved: (row: ParquetRow) => boolean,
  store: ObjectStore,
): Promise<number> {
  const object = await store.get(key);
  if (object === null) return 0;
  const rows = await decodeRows(object.body);
  const left = rows.filter((row) => !isRemoved(row));
  if (left.length === rows.length) return 0;
  if (left.length === 0) {
    await deletePart(key, store);
    return rows.length;
  }
  if ((await store.putIfUnchanged(key, encodeRows(left), object.etag)) === null)
    throw new IngestError("storage-unavailable", `${key} was written by another process`);
  await writeRecord(key, left, (await readRecord(key, store))?.until ?? null, store);
  return rows.length - left.length;
}

export async function deletePart(key: string, store: ObjectStore): Promise<void> {
  await store.delete(key);
  await store.delete(recordKey(key));
}

async function writeRecord(
  key: string,
  rows: readonly ParquetRow[],
  until: string | null,
  store: ObjectStore,
): Promise<void> {
  const ids = [...new Set(rows.map(({ id }) => String(id)))];
  const characters = rows.reduce((sum, row) => sum + charactersOf(row), 0);
  const record: PartRecord = { schemaVersion: 1, until, characters, ids };
  if ((await store.putIfAbsent(recordKey(key), jsonBytes(record))) !== null) return;
  await updateJson<PartRecord>(recordKey(key), store, () => record, checkRecord);
}

/** Of the texts of a row, which make up nearly all of its size. */
export function charactersOf({ text, markdown }: ParquetRow): number {
  return String(text).length + String(markdown).length;
}
