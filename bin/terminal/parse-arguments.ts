import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { UsageError } from "./terminal.ts";

/** Options and the words between them. @throws {UsageError} for an option that is not in `options`. */
export function parseArguments<Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's message names the option; the rest of it explains an escape that nobody needs here.
    throw new UsageError((error as Error).message.split(/\. |\n/, 1)[0] ?? "");
  }
}

/** The number of an option. @throws {UsageError} when it is none from `min` to `max`. */
export function numberOf(name: string, text: string, min: number, max: number): number {
  const number = Number(text);
  if (text.trim() === "" || !(number >= min && number <= max))
    throw new UsageError(`--${name} takes a number from ${min} to ${max}, not ${text}.`);
  return number;
}
