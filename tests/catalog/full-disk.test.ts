import { expect, test } from "vitest";
import { openDatabase } from "../../src/adapters/sqlite-catalog.ts";

test("a write that fills the disk says so, and the next one works", async () => {
  using database = openDatabase(":memory:");
  await database.write([{ sql: "CREATE TABLE filler (content TEXT)", values: [] }]);
  const pages = Math.ceil(database.bytes() / 4_096);
  await database.rows({ sql: `PRAGMA max_page_count = ${pages + 2}`, values: [] });
  const insert = (content: string) => ({ sql: "INSERT INTO filler VALUES (?)", values: [content] });
  await expect(database.write([insert("x".repeat(100_000))])).rejects.toThrow("database or disk is full");
  await database.write([insert("short")]);
  expect(await database.rows({ sql: "SELECT content FROM filler", values: [] })).toEqual([{ content: "short" }]);
});
