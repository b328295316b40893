import { readdirSync, readFileSync } from "node:fs";
import type { Migration } from "../../src/catalog/migration.ts";

const MIGRATIONS = new URL("../../migrations/", import.meta.url);

export function catalogMigrations(): Migration[] {
  const names = readdirSync(MIGRATIONS).sort();
  return names.map((name) => ({ name, sql: readFileSync(new URL(name, MIGRATIONS), "utf8") }));
}
