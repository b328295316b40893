export interface Command {
  readonly name: string;
  /** Its former name, accepted for one more version. */
  readonly formerName?: string;
  /** Shown in the list of commands. */
  readonly summary: string;
  readonly help: string;
  /**
   * @param args the arguments after the name.
   * @returns the exit code.
   * @throws {UsageError}
   */
  run(args: readonly string[]): Promise<number>;
}
