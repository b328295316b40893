import { SETTLED_AFTER_MS } from "../src/changes/change-cursor.ts";
import { log, logBug } from "./platform/log.ts";
import type { Worker } from "./platform/worker.ts";

/** A step reads up to 500 articles; an invocation has 10,000 subrequests and 60 s of CPU for all its work. */
const MAX_STEPS = 12;
const STARTS_WITHIN_MS = 120_000;

/** Brings the table of articles up to date, if STORE_TABLES asks for it. Failures are logged; the next run goes on. */
export async function fileTables({ config, ports }: Worker): Promise<void> {
  if (!config.storeTables) return;
  const settings = { settledAfterMs: SETTLED_AFTER_MS, startWithinMs: STARTS_WITHIN_MS, maxSteps: MAX_STEPS };
  try {
    const { advanceTable } = await import("../src/tables/advance-table.ts");
    log({ event: "tables", ...(await advanceTable(settings, ports)) });
  } catch (error) {
    logBug("tables", error);
  }
}
