import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { SqliteCatalog } from "../../src/adapters/sqlite-catalog.ts";
import { reindex } from "../../src/catalog/reindex.ts";
import { printError, UsageError } from "../terminal/terminal.ts";
import { makeNamedFolder } from "./make-folder.ts";
import type { Bucket } from "./open-bucket.ts";

/**
 * Opens the catalog of a bucket, at `path` or at the bucket's default path. A damaged file is deleted and rebuilt from
 * the bucket.
 *
 * @param check whether to read the whole file to find damage.
 * @throws {UsageError} when there is no path.
 */
export async function openCatalog(
  bucket: Bucket,
  path: string | undefined,
  { check = false }: { readonly check?: boolean } = {},
): Promise<SqliteCatalog> {
  const place = path ?? bucket.catalogPath;
  if (place === null) throw new UsageError("Missing --catalog: pass the SQLite file of this bucket's catalog.");
  await makeNamedFolder(dirname(place));
  // Node prints a warning when its SQLite is loaded, which only some commands need.
  const { isDamagedCatalog, sqliteCatalog } = await import("../../src/adapters/sqlite-catalog.ts");
  try {
    return sqliteCatalog(place, { check });
  } catch (error) {
    if (!isDamagedCatalog(error)) throw error;
  }
  printError(`The catalog ${place} is damaged and is rebuilt from the bucket.`);
  for (const file of [place, `${place}-wal`, `${place}-shm`]) await rm(file, { force: true });
  const catalog = sqliteCatalog(place);
  await reindex(bucket.store, catalog, null, () => {});
  return catalog;
}
