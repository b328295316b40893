import type { ExecutionContext } from "@cloudflare/workers-types";
import { COST_OF_RECORDING } from "../../src/usage/tally.ts";
import type { Worker } from "./env.ts";
import { logBug } from "./log.ts";
import { tally } from "./tally.ts";

type Recording = Pick<Worker, "ledger" | "analyse" | "sleep" | "ports">;

/**
 * Milliseconds for which counts wait for more, so that a record holds those of several invocations. After a response
 * the platform gives 30 seconds: https://developers.cloudflare.com/workers/runtime-apis/context/#waituntil
 */
const WAIT_MS = 20_000;
/** Milliseconds after which a wait has ended without a record: the platform has cancelled it. */
const WAIT_ENDS_MS = 30_000;

/** When the last wait of this isolate began, in milliseconds since 1970. */
let waitingSince = 0;

/**
 * Ends an invocation: records what was counted at once where that costs little, and otherwise in twenty seconds, together
 * with what is counted meanwhile. Reads alone are not waited for. Never throws.
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
