import { mapConcurrently } from "../concurrently.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { keyBefore, type LogLine, linesIn } from "./change-log.ts";
import { CHANGES_PREFIX } from "./keys.ts";

const CONCURRENT_READS = 6; // Workers allow six open connections.
const OBJECTS_PER_PAGE = 500;

/** Consecutive lines. */
export interface LogChunk {
  readonly lines: readonly LogLine[];
  /** Whether the log ends with them. */
  readonly isLast: boolean;
}

/**
 * The lines of the change log after a position, in order. Groups of lines are read a few at a time, as the caller needs
 * them.
 *
 * @param after a position, or any prefix of the keys of the log.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function* readLog(after: string, store: ObjectStore): AsyncGenerator<LogChunk> {
  let from: string | null = keyBefore(after);
  while (from !== null) {
    const page = await store.list({ prefix: CHANGES_PREFIX, after: from, limit: OBJECTS_PER_PAGE });
    for (let start = 0; start < page.objects.length; start += CONCURRENT_READS) {
      const some = page.objects.slice(start, start + CONCURRENT_READS);
      const read = await mapConcurrently(CONCURRENT_READS, some, ({ key }) => linesIn(key, store));
      const isLast = page.next === null && start + CONCURRENT_READS >= page.objects.length;
      yield { lines: read.flat().filter(({ position }) => position > after), isLast };
    }
    from = page.next;
  }
}
