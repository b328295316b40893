export interface Command {
  readonly name: string;
  /** What it was called before; answered for one more version. */
  readonly formerName?: string;
  /** One line of the list of commands. */
  readonly summary: string;
  readonly help: string;
  /**
   * Runs with the arguments after the name and answers the exit code.
   * @throws {UsageError}
   */
  run(args: readonly string[]): Promise<number>;
}
