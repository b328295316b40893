import { gunzipSync } from "node:zlib";
import type { SqlDatabase } from "../../src/catalog/sql-database.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { keysUnder } from "../../src/store/withdraw-deleted.ts";

/** Keys of all objects of a bucket that hold these words: in their keys, or in their bodies, unpacked. */
export async function objectsWith(words: string, store: ObjectStore): Promise<readonly string[]> {
  const found: string[] = [];
  for (const key of await keysUnder("", store)) {
    const object = await store.get(key);
    const body = Buffer.from(object?.body ?? []);
    // A test of damaged objects has left one that is not packed.
    const isPacked = body[0] === 0x1f && body[1] === 0x8b;
    const text = (isPacked ? gunzipSync(body) : body).toString();
    if (`${key} ${text}`.toLowerCase().includes(words.toLowerCase())) found.push(key);
  }
  return found;
}

/** Tables of a database, those of its index among them, that have a row with these words. */
export async function tablesWith(words: string, database: Pick<SqlDatabase, "rows">): Promise<readonly string[]> {
  const found: string[] = [];
  const tables = await database.rows<{ name: string }>({
    // A full-text index without contents cannot be read as a table; the tables that it consists of can.
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

/** A BLOB comes as bytes, from D1 as a list of numbers. */
function textOf(value: unknown): string {
  const isBytes = value instanceof Uint8Array || value instanceof ArrayBuffer || Array.isArray(value);
  return isBytes ? Buffer.from(value as Uint8Array).toString("latin1") : String(value);
}
