import { COST_OF_RECORDING } from "../../src/usage/tally.ts";
import { logBug } from "./log.ts";
import { tally } from "./tally.ts";
import type { Worker } from "./worker.ts";

/**
 * Ends an invocation: records what was counted, if it is due. Otherwise the counts wait in memory for a later invocation
 * of this isolate, and not in `waitUntil`: a queue does not deliver the next batch until that has ended. Never throws.
 */
export async function recordTally({
  ledger,
  analyse,
  ports,
}: Pick<Worker, "ledger" | "analyse" | "ports">): Promise<void> {
  const now = ports.clock.now().getTime();
  if (!tally.isDue(now)) return;
  const counted = tally.take(now);
  try {
    await ledger.record(counted);
    analyse(counted.outcomes);
    tally.count("durableObjectRequests", COST_OF_RECORDING.durableObjectRequests);
    tally.count("durableObjectRowsWritten", COST_OF_RECORDING.durableObjectRowsWritten);
  } catch (error) {
    tally.putBack(counted);
    logBug("ledger", error);
  }
}
