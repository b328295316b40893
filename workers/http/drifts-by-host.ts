import type { Drift } from "../../src/ports/ledger.ts";
import type { Worker } from "../platform/worker.ts";

/** Current drifts by host; empty if the ledger is unavailable, because lists work without it. */
export async function driftsByHost({ ledger }: Worker): Promise<ReadonlyMap<string, Drift>> {
  const { drifts } = await ledger.state().catch(() => ({ drifts: [] }));
  return new Map(drifts.map(({ host, ...drift }) => [host, drift]));
}
