import { nodeSqlite } from "./node-sqlite.ts";

const MAX_WAIT_MS = 10_000;

export interface FileLock {
  /** Runs `work` while no other process or lock holds this file. `work` must be short and synchronous. */
  hold<Result>(work: () => Result): Result;
}

/**
 * A lock between processes. Node has no flock; SQLite locks its file through the operating system, and that lock ends
 * with its process, even when the process is killed.
 */
export function fileLock(path: string): FileLock {
  const { DatabaseSync } = nodeSqlite();
  const database = new DatabaseSync(path, { timeout: MAX_WAIT_MS });
  return {
    hold(work) {
      database.exec("BEGIN EXCLUSIVE");
      try {
        return work();
      } finally {
        database.exec("ROLLBACK");
      }
    },
  };
}
