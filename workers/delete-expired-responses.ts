import { deleteExpired } from "../src/idempotency/stored-response.ts";
import { logBug } from "./platform/log.ts";
import type { Worker } from "./platform/worker.ts";

/** Deletes expired responses of idempotent requests. Failures are logged; the next run tries again. */
export async function deleteExpiredResponses({ ports }: Worker): Promise<void> {
  try {
    await deleteExpired(ports.clock.now(), ports.store);
  } catch (error) {
    logBug("expired responses", error);
  }
}
