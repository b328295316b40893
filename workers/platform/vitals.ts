import { type Health, healthOf, type Vitals } from "../../src/health/health.ts";
import type { Worker } from "./env.ts";

export interface Checkup {
  readonly vitals: Vitals;
  readonly health: Health;
}

/** Reads the state of the service: two Durable Object calls, and the sizes of three queues. Never throws. */
export async function checkUp({ ports, ledger, backlog }: Worker): Promise<Checkup> {
  const [schedule, state, messages] = await Promise.all([
    ports.schedule.status().catch(() => null),
    ledger.state().catch(() => null),
    backlog(),
  ]);
  const vitals = { schedule, ledger: state, backlog: messages };
  return { vitals, health: healthOf(vitals, ports.clock.now()) };
}
