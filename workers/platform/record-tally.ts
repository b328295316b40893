import type { ExecutionContext } from "@cloudflare/workers-types";
import { COST_OF_RECORDING } from "../../src/usage/tally.ts";
import type { Worker } from "./env.ts";
import { logBug } from "./log.ts";
import { tally } from "./tally.ts";

type Recording = Pick<Worker, "ledger" | "analyse" | "sleep" | "ports">;

/** * Delay of a record, so that it has the counts of several invocations. The platform allows 30 seconds after a response: https://developers.cloudflare.com/workers/runtime-apis/context/#waituntil
 */
const WAIT_MS = 20_000;
/** A delayed record that has not been written by then was cancelled by the platform. */
const WAIT_ENDS_MS = 30_000;

/** When the last wait of this isolate began, in milliseconds since 1970. */
let waitingSince = 0;

/** * Ends an invocation: records its counts immediately if that costs little, and otherwise after a delay, with those
 * counted in the meantime. Operations without an event start no delay. Never throws.
 *
 * @param context extends the invocation; `null` records at once.
 */
export async function recordTally(
  worker: Recording,
  context: Pick<ExecutionContext, "waitUntil"> | null,
): Promise<void> {
  if (tally.isWorthRecording) return record(worker);
  if (!tally.hasEvents) return;
  if (context === null) return record(worker);
  const now = worker.ports.clock.now().getTime();
  if (now - waitingSince < WAIT_ENDS_MS) return;
  waitingSince = now;
  context.waitUntil(recordLater(worker));
}

async function recordLater(worker: Recording): Promise<void> {
  await worker.sleep(WAIT_MS);
  waitingSince = 0;
  await record(worker);
}

async function record({ ledger, analyse }: Recording): Promise<void> {
  const counted = tally.take();
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
