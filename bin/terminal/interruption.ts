import type { Progress } from "./progress.ts";
import { EXIT, printError } from "./terminal.ts";

/**
 * Until it is disposed, an interrupted walk over a bucket prints how to resume it. Interrupting is safe at any point:
 * unfinished work is repeated with the same result.
 *
 * @param reached key of the last finished article.
 */
export function reportInterruption(reached: () => string | null, progress: Progress): Disposable {
  function stop(): void {
    progress.end();
    printError(`Interrupted. ${resumeHint(reached())}`.trimEnd());
    process.exit(EXIT.interrupted);
  }
  process.once("SIGINT", stop).once("SIGTERM", stop);
  return { [Symbol.dispose]: () => process.off("SIGINT", stop).off("SIGTERM", stop) };
}

/** How to resume, as the end of a message; empty when nothing is finished yet. */
export function resumeHint(reached: string | null): string {
  return reached === null ? "" : `Resume with --after ${reached}`;
}
