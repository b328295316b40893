import { setTimeout as sleep } from "node:timers/promises";
import { SETTLED_AFTER_MS } from "../../src/changes/change-cursor.ts";
import { IngestError } from "../../src/errors.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { timePrefix } from "../../src/store/change-log.ts";
import { CHANGES_PREFIX } from "../../src/store/keys.ts";
import { advanceTable, type TableReport } from "../../src/tables/advance-table.ts";
import { counted } from "../../src/text/counted.ts";
import type { Bucket } from "../ports/open-bucket.ts";
import { REPEAT_TO_RESUME, reportInterruption } from "../terminal/interruption.ts";
import { openProgress } from "../terminal/progress.ts";
import { EXIT, printError, write } from "../terminal/terminal.ts";

/** Processes that write to one folder share a clock, and their writes are fast. */
const SETTLED_AFTER_MS_IN_FOLDER = 2_000;

/** Whether any change was logged since this time, in milliseconds. */
async function hasChangesSince(time: number, store: ObjectStore): Promise<boolean> {
  const after = timePrefix(new Date(time));
  return (await store.list({ prefix: CHANGES_PREFIX, after, limit: 1 })).objects.length > 0;
}

/** Files all changes that were made before it starts. @returns the exit code. */
export async function fileTables({ store, catalogPath }: Bucket): Promise<number> {
  const clock = { now: () => new Date() };
  const settledAfterMs = catalogPath === null ? SETTLED_AFTER_MS : SETTLED_AFTER_MS_IN_FOLDER;
  const settings = { startWithinMs: Number.POSITIVE_INFINITY, maxSteps: Number.POSITIVE_INFINITY, settledAfterMs };
  const progress = openProgress();
  const settledAt = Date.now() + settledAfterMs;
  let before: Pick<TableReport, "filed" | "removed" | "merged"> = { filed: 0, removed: 0, merged: 0 };

  async function advance(): Promise<TableReport> {
    const report = await advanceTable(settings, { store, clock }, ({ filed, removed, merged }) =>
      progress.show(
        null,
        `${counted(before.filed + filed, "row")} filed, ${before.removed + removed} removed, ${merged} merged`,
      ),
    );
    before = {
      filed: before.filed + report.filed,
      removed: before.removed + report.removed,
      merged: before.merged + report.merged,
    };
    return report;
  }

  using _interruption = reportInterruption(() => `${REPEAT_TO_RESUME} Wait a minute first.`, progress);
  try {
    let { status } = await advance();
    if (status !== "held" && (await hasChangesSince(settledAt - 2 * settledAfterMs, store))) {
      progress.show(null, "waiting until the newest changes are settled");
      await sleep(Math.max(0, settledAt - Date.now()));
      ({ status } = await advance());
    }
    progress.end();
    if (status === "held") {
      printError("Another process is writing the tables, or was interrupted less than a minute ago. Try again later.");
      return EXIT.failed;
    }
  } catch (error) {
    progress.end();
    if (!(error instanceof IngestError)) throw error;
    printError(`${error.code}: ${error.message}. ${REPEAT_TO_RESUME}`);
    return EXIT.failed;
  }
  return write(
    `${counted(before.filed, "row")} filed, ${before.removed} removed, ${counted(before.merged, "file")} merged.\n`,
  );
}
