import { nodeSqlite } from "./node-sqlite.ts";

const MAX_WAIT_MS = 10_000;

export interface FileLock {
  /** Runs `work` while no other process or lock on this file does. `work` is short and does not wait. */
  hold<Answer>(work: () => Answer): Answer;
}

/**
 * A lock between processes. Node has no flock; SQLite takes a lock of the operating system on its file,
 * and that lock ends with its process, also when the process is killed.
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
