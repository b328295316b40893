export type SqlValue = string | number | null;

export interface Statement {
  readonly sql: string;
  /** One for each `?`, in order. */
  readonly values: readonly SqlValue[];
}

/** Any SQLite. */
export interface SqlDatabase {
  rows<Row>(statement: Statement): Promise<Row[]>;
  /** Runs all statements or none. */
  write(statements: readonly Statement[]): Promise<void>;
  /** Size in bytes as of the last statement of this process; 0 before the first. */
  bytes(): number;
}
