export type SqlValue = string | number | null;

export interface Statement {
  readonly sql: string;
  /** One for each `?`, in their order. */
  readonly values: readonly SqlValue[];
}

/** SQLite, wherever it runs. */
export interface SqlDatabase {
  rows<Row>(statement: Statement): Promise<Row[]>;
  /** Runs all of them or none. */
  write(statements: readonly Statement[]): Promise<void>;
}
