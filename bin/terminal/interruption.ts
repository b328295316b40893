import type { Progress } from "./progress.ts";
import { EXIT, printError } from "./terminal.ts";

/**
 * While this lasts, whoever interrupts a walk over a bucket is told how to go on with it. That may be at
 * any point: what was begun and not done is done once more, to the same end.
 *
 * @param reached key of the last article that is done.
 */
export function tellInterrupted(reached: () => string | null, progress: Progress): Disposable {
  function stop(): void {
    progress.end();
    printError(`Interrupted.${howToGoOn(reached())}`);
    process.exit(EXIT.interrupted);
  }
  process.once("SIGINT", stop).once("SIGTERM", stop);
  return { [Symbol.dispose]: () => process.off("SIGINT", stop).off("SIGTERM", stop) };
}

/** A sentence for the end of a message; empty where nothing is done yet. */
export function howToGoOn(reached: string | null): string {
  return reached === null ? "" : ` Go on with --after ${reached}`;
}
