import type { Health, Vitals } from "../../src/health/health.ts";
import { healthOf } from "../../src/health/health.ts";
import type { LedgerEntry } from "../../src/ports/ledger.ts";
import type { Worker } from "./env.ts";

export interface Checkup {
  readonly vitals: Vitals & { readonly ledger: LedgerEntry | null };
  readonly health: Health;
}

/** Reads how the service stands: two calls of Durable Objects, and the sizes of three queues. Never throws. */
export async function checkUp({ ports, ledger, backlog }: Worker): Promise<Checkup> {
  const [schedule, total, messages] = await Promise.all([
    ports.schedule.status().catch(() => null),
    ledger.total().catch(() => null),
    backlog(),
  ]);
  const vitals = { schedule, ledger: total, backlog: messages };
  return { vitals, health: healthOf(vitals, ports.clock.now()) };
}
