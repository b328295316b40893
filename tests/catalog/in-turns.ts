import type { ChooseDatabase } from "../../src/catalog/sql-databases.ts";

/** Chooses the databases of a catalog in rotation. */
export function inTurns(): ChooseDatabase {
  let turn = 0;
  return (databases) => turn++ % databases.length;
}
