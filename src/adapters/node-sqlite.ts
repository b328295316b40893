import { isBuiltin } from "node:module";

/** Whether this Node has SQLite: from 22.13 on, without a flag. */
export const HAS_SQLITE = isBuiltin("node:sqlite");

/**
 * Node's SQLite, loaded on first use, so that everything else runs on Node 20 too.
 * @throws {Error} on a Node without it.
 */
export function nodeSqlite(): typeof import("node:sqlite") {
  const sqlite = process.getBuiltinModule("node:sqlite");
  if (sqlite === undefined) throw new Error(`Node 22.13 or newer is needed for SQLite; this is ${process.version}.`);
  return sqlite;
}
