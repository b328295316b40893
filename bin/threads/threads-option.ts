import { numberOf } from "../terminal/parse-arguments.ts";

/** More than the thread that reads and stores can supply. */
const MAX_THREADS = 16;

/** The number of threads that `--threads` asks for. @throws {UsageError} */
export function threadsOption(text: string | undefined): number {
  return numberOf("threads", text ?? "1", 1, MAX_THREADS);
}

/** Enough that a thread never waits, few enough that memory stays flat: a page has up to 5 MB. */
export const PAGES_AHEAD_PER_THREAD = 3;
