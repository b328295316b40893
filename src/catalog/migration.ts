/** A file of `migrations/`. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** The statements of a migration: in our files an empty line ends each, so that nobody need parse SQL. */
export function statementsOf({ sql }: Migration): string[] {
  return sql.split(/\n{2,}/).filter((part) => part.split("\n").some((line) => line !== "" && !line.startsWith("--")));
}
