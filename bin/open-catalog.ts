import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { SqliteCatalog } from "../src/adapters/sqlite-catalog.ts";
import type { Bucket } from "./open-bucket.ts";
import { UsageError } from "./terminal.ts";

/**
 * The catalog of a bucket: at `path`, else beside the articles of a folder.
 * @throws {UsageError} when there is neither.
 */
export async function openCatalog(bucket: Bucket, path: string | undefined): Promise<SqliteCatalog> {
  const place = path ?? bucket.catalogPath;
  if (place === null) throw new UsageError("Which file is the catalog of this bucket? --catalog <file> says it.");
  await mkdir(dirname(place), { recursive: true });
  // Node warns of its SQLite when it is loaded, which only some commands need.
  const { sqliteCatalog } = await import("../src/adapters/sqlite-catalog.ts");
  return sqliteCatalog(place);
}
