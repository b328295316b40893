import { driftedEvent } from "../src/webhook/webhook-event.ts";
import { log, logBug } from "./platform/log.ts";
import type { Worker } from "./platform/worker.ts";

/** Compares hosts with their past and publishes each drift. If publishing fails, the next run retries. */
export async function publishDrifts({ ledger, publish }: Worker): Promise<void> {
  try {
    const drifts = await ledger.checkHosts();
    for (const drift of drifts) {
      await publish(driftedEvent(drift));
      log({ event: "drifted", host: drift.host, signs: drift.signs.map(({ sign }) => sign) });
    }
    if (drifts.length > 0) await ledger.settleDrifts(drifts.map(({ host }) => host));
  } catch (error) {
    logBug("drifts", error);
  }
}
