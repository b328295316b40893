import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { UsageError } from "./terminal.ts";

/** An unknown or invalid option. The command line adds where its help is. */
export class OptionError extends UsageError {}

/** Parses options and positional arguments. @throws {OptionError} */
export function parseArguments<Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // The first sentence of Node's message names the option; the rest explains an escape syntax.
    const [sentence = ""] = (error as Error).message.split(/\. |\n/, 1);
    throw new OptionError(`${sentence.replace(/\.$/, "")}.`);
  }
}

/** Parses the number of an option. @throws {UsageError} unless it is from `min` to `max`. */
export function numberOf(name: string, text: string, min: number, max: number): number {
  const number = Number(text);
  if (text.trim() === "" || !(number >= min && number <= max))
    throw new UsageError(`--${name} takes a number from ${min} to ${max}, not ${text}.`);
  return number;
}
