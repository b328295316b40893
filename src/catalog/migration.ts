/** A file of `migrations/`. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** The statements of a migration. Our files separate statements by empty lines, which avoids parsing SQL. */
export function statementsOf({ sql }: Migration): string[] {
  return sql.split(/\n{2,}/).filter((part) => part.split("\n").some((line) => line !== "" && !line.startsWith("--")));
}
