import { gunzipSync } from "node:zlib";
import type { SqlDatabase } from "../../src/catalog/sql-database.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { keysUnder } from "../../src/store/keys-under.ts";

/** Keys of all objects of a bucket with these words in the key or the decompressed body. */
export async function objectsWith(words: string, store: ObjectStore): Promise<readonly string[]> {
  const found: string[] = [];
  for (const key of await keysUnder("", store)) {
    const object = await store.get(key);
    const body = Buffer.from(object?.body ?? []);
    // A test of damaged objects has left an uncompressed one.
    const isPacked = body[0] === 0x1f && body[1] === 0x8b;
    const text = (isPacked ? gunzipSync(body) : body).toString();
    if (`${key} ${text}`.toLowerCase().includes(words.toLowerCase())) found.push(key);
  }
  return found;
}

/** Tables of a database, including those of its index, that have a row with these words. */
export async function tablesWith(words: string, database: Pick<SqlDatabase, "rows">): Promise<readonly string[]> {
  const found: string[] = [];
  const tables = await database.rows<{ name: string }>({
    // A contentless full-text index cannot be read as a table, but its underlying tables can.
    sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND sql NOT LIKE '%content = ''''%'",
    values: [],
  });
  for (const { name } of tables) {
    const rows = await database.rows<Record<string, unknown>>({ sql: `SELECT * FROM "${name}"`, values: [] });
    const hasWords = Object.values(rows).some((row) =>
      Object.values(row).some((value) => textOf(value).toLowerCase().includes(words.toLowerCase())),
    );
    if (hasWords) found.push(name);
  }
  return found;
}

/** A BLOB is returned as bytes, by D1 as a list of numbers. */
function textOf(value: unknown): string {
  const isBytes = value instanceof Uint8Array || value instanceof ArrayBuffer || Array.isArray(value);
  return isBytes ? Buffer.from(value as Uint8Array).toString("latin1") : String(value);
}
