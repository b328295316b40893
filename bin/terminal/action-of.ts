import { UsageError } from "./terminal.ts";

/** The action of a command such as `cuttings sources add`. @throws {UsageError} when it is missing or unknown. */
export function actionOf<Action extends string>(
  command: string,
  word: string | undefined,
  actions: readonly Action[],
): Action {
  const action = actions.find((one) => one === word);
  if (action !== undefined) return action;
  const problem = word === undefined ? "Missing action:" : `Unknown action: ${word}. Use one of`;
  throw new UsageError(`${problem} ${actions.join(", ")}. See cuttings ${command} --help.`);
}
