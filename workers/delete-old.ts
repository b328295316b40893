import { applyRetention } from "../src/removal/retention.ts";
import { log, logBug } from "./platform/log.ts";
import { removalPorts } from "./platform/removal-ports.ts";
import type { Worker } from "./platform/worker.ts";

/** Deletes articles past their retention period. Failures are logged; the next run tries again. */
export async function deleteOld(worker: Worker): Promise<void> {
  const { retentionDays } = worker.config;
  if (retentionDays === null) return;
  try {
    log({ event: "retained", days: retentionDays, deleted: await applyRetention(retentionDays, removalPorts(worker)) });
  } catch (error) {
    logBug("retention", error);
  }
}
