import { once } from "node:events";
import { inertText } from "../../src/text/control-characters.ts";

/** 130 is what a shell answers for a command that was interrupted (128 and SIGINT, 2). */
export const EXIT = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** The command line asks for something that does not exist. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

// Whoever reads our output may have seen enough (`| head`): that ends the work, and is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(EXIT.done);
});

/**
 * Writes to standard output, no faster than it is read. A terminal obeys what a page may hold, so it
 * gets it inert; a file gets it as it is.
 */
export async function write(text: string): Promise<typeof EXIT.done> {
  if (!process.stdout.write(process.stdout.isTTY ? inertText(text) : text)) await once(process.stdout, "drain");
  return EXIT.done;
}

/** Writes to standard error, where people read it. */
export function tell(text: string): void {
  process.stderr.write(inertText(text));
}

export function printError(message: string): void {
  tell(`cuttings: ${message}\n`);
}
