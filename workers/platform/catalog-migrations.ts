import catalog from "../../migrations/0001_catalog.sql";
import kind from "../../migrations/0002_kind.sql";
import removal from "../../migrations/0003_removal.sql";
import marks from "../../migrations/0004_marks.sql";
import keys from "../../migrations/0005_keys.sql";
import checks from "../../migrations/0006_checks.sql";
import lists from "../../migrations/0007_lists.sql";
import listedBefore from "../../migrations/0008_listed_before.sql";
import counted from "../../migrations/0009_counted.sql";
import rights from "../../migrations/0010_rights.sql";
import keysInWords from "../../migrations/0011_keys_in_words.sql";
import type { Migration } from "../../src/catalog/migration.ts";

/** All files of `migrations/`, in order; wrangler bundles `.sql` files as text. */
export const CATALOG_MIGRATIONS: readonly Migration[] = [
  { name: "0001_catalog.sql", sql: catalog },
  { name: "0002_kind.sql", sql: kind },
  { name: "0003_removal.sql", sql: removal },
  { name: "0004_marks.sql", sql: marks },
  { name: "0005_keys.sql", sql: keys },
  { name: "0006_checks.sql", sql: checks },
  { name: "0007_lists.sql", sql: lists },
  { name: "0008_listed_before.sql", sql: listedBefore },
  { name: "0009_counted.sql", sql: counted },
  { name: "0010_rights.sql", sql: rights },
  { name: "0011_keys_in_words.sql", sql: keysInWords },
];
