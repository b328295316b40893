import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "../src/adapters/package-root.ts";
import { ConfigError } from "../src/config/settings.ts";
import { IngestError } from "../src/errors.ts";
import { blockCommand, blocksCommand, unblockCommand } from "./commands/blocks.ts";
import { cleanTextCommand } from "./commands/clean-text.ts";
import type { Command } from "./commands/command.ts";
import { crawlCommand } from "./commands/crawl.ts";
import { deleteCommand } from "./commands/delete.ts";
import { exportCommand } from "./commands/export.ts";
import { extractCommand } from "./commands/extract.ts";
import { importCommand } from "./commands/import.ts";
import { ingestCommand } from "./commands/ingest.ts";
import { mcpCommand } from "./commands/mcp.ts";
import { reExtractCommand } from "./commands/re-extract.ts";
import { reindexCommand } from "./commands/reindex.ts";
import { searchesCommand } from "./commands/searches.ts";
import { siteCommand } from "./commands/site.ts";
import { sourcesCommand } from "./commands/sources.ts";
import { tablesCommand } from "./commands/tables.ts";
import { undeleteCommand } from "./commands/undelete.ts";
import { usageCommand } from "./commands/usage.ts";
import { verifyCommand } from "./commands/verify.ts";
import { closestName } from "./terminal/closest-name.ts";
import { OptionError } from "./terminal/parse-arguments.ts";
import { isSystemError } from "./terminal/system-error.ts";
import { EXIT, printError, printFailure, UsageError, write } from "./terminal/terminal.ts";

export const COMMANDS: readonly Command[] = [
  extractCommand,
  cleanTextCommand,
  ingestCommand,
  sourcesCommand,
  crawlCommand,
  importCommand,
  exportCommand,
  tablesCommand,
  deleteCommand,
  undeleteCommand,
  blockCommand,
  unblockCommand,
  blocksCommand,
  searchesCommand,
  siteCommand,
  reExtractCommand,
  reindexCommand,
  verifyCommand,
  mcpCommand,
  usageCommand,
];

const HELP = `cuttings: every article you want, cut clean

Usage: cuttings <command> [options]

Commands:
${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`).join("\n")}

  cuttings <command> --help shows options and examples.
  cuttings --version

Exit codes: 0 done, 1 a page has no article or could not be fetched,
2 invalid arguments, an invalid setting, or a file cannot be read.
`;

/** Runs a command. @returns the exit code. */
export async function runCommandLine([name, ...args]: readonly string[]): Promise<number> {
  try {
    if (name === undefined) throw new UsageError("Missing command. See cuttings --help.");
    if (name === "--help" || name === "-h" || name === "help") return await help(args[0]);
    if (name === "--version") return await write(`${await version()}\n`);
    const command = commandNamed(name);
    if (args.includes("--help") || args.includes("-h")) return await help(name);
    return await command.run(args);
  } catch (error) {
    if (error instanceof IngestError || isSystemError(error)) {
      printFailure(error, "");
      return EXIT.failed;
    }
    if (!(error instanceof UsageError || error instanceof ConfigError)) throw error;
    printError(error instanceof OptionError ? `${error.message} See cuttings ${name} --help.` : error.message);
    return EXIT.usage;
  }
}

async function help(name: string | undefined): Promise<number> {
  return write(name === undefined ? HELP : commandNamed(name).help);
}

function commandNamed(name: string): Command {
  const command = COMMANDS.find((candidate) => candidate.name === name || candidate.formerName === name);
  if (command !== undefined) return command;
  const meant = closestName(
    name,
    COMMANDS.map((candidate) => candidate.name),
  );
  const suggestion = meant === null ? "" : ` Did you mean ${meant}?`;
  throw new UsageError(`Unknown command: ${name}.${suggestion} See cuttings --help.`);
}

async function version(): Promise<string> {
  return JSON.parse(await readFile(join(packageRoot(), "package.json"), "utf8")).version;
}
