import { retain } from "../src/removal/retention.ts";
import type { Worker } from "./platform/env.ts";
import { log, logBug } from "./platform/log.ts";
import { removalPorts } from "./platform/removal-ports.ts";

/** Deletes articles that are older than the owner wants to keep them. What cannot be deleted now waits for the next run. */
export async function deleteOld(worker: Worker): Promise<void> {
  const { retentionDays } = worker.config;
  if (retentionDays === null) return;
  try {
    log({ event: "retained", days: retentionDays, deleted: await retain(retentionDays, removalPorts(worker)) });
  } catch (error) {
    logBug("retention", error);
  }
}
