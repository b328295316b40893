import { once } from "node:events";
import { inertText } from "../../src/text/control-characters.ts";

/** 130 is the shell convention for an interrupted command: 128 + SIGINT (2). */
export const EXIT = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** Invalid arguments or input. The message is printed and the exit code is `EXIT.usage`. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

// A reader that closes the pipe early (`| head`) ends the command, which is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.done);
  printError(`the output cannot be written: ${error.message}`);
  process.exit(EXIT.failed);
});

/**
 * Writes to standard output with backpressure. Control characters of pages are made harmless for a terminal; files get
 * the text unchanged.
 */
export async function write(text: string): Promise<typeof EXIT.done> {
  if (!process.stdout.write(process.stdout.isTTY ? inertText(text) : text)) await once(process.stdout, "drain");
  return EXIT.done;
}

/** Writes to standard error, with control characters made harmless. */
export function writeToStderr(text: string): void {
  process.stderr.write(inertText(text));
}

export function printError(message: string): void {
  writeToStderr(`cuttings: ${message}\n`);
}

/** Prints an error of the service or the system. @param advice what the user can do; `""` for none. */
export function printFailure(error: { readonly code: string; readonly message: string }, advice: string): void {
  printError(`${error.code}: ${error.message.replace(/\.$/, "")}. ${advice}`.trimEnd());
}
