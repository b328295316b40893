import type { Progress } from "./progress.ts";
import { EXIT, printError } from "./terminal.ts";

/**
 * Until it is disposed, an interrupted command prints how to resume it. Interrupting is safe at any point: unfinished
 * work is repeated with the same result.
 *
 * @param hint how to resume; called once, and may also tidy up. A failure of it is ignored.
 */
export function reportInterruption(hint: () => string | Promise<string>, progress: Progress): Disposable {
  async function stop(): Promise<void> {
    progress.end();
    const how = await Promise.resolve()
      .then(hint)
      .catch(() => "");
    printError(`Interrupted. ${how}`.trimEnd());
    process.exit(EXIT.interrupted);
  }
  process.once("SIGINT", stop).once("SIGTERM", stop);
  return { [Symbol.dispose]: () => process.off("SIGINT", stop).off("SIGTERM", stop) };
}

/** Advice for a command that skips what an earlier run did. */
export const REPEAT_TO_RESUME = "Repeat the command to resume.";

/** How to resume, as the end of a message; empty when nothing is finished yet. */
export function resumeHint(reached: string | null): string {
  return reached === null ? "" : `Resume with --after ${reached}`;
}
