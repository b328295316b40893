import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { UsageError } from "../terminal.ts";

/** Options and the words between them. @throws {UsageError} for an option that is not in `options`. */
export function parseArguments<Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's message names the option; the rest of it explains an escape that nobody needs here.
    throw new UsageError((error as Error).message.split(/\. |\n/, 1)[0] ?? "");
  }
}
