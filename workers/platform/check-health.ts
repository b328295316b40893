import { type Health, type HealthReadings, healthOf } from "../../src/health/health.ts";
import type { Worker } from "./worker.ts";

export interface HealthCheck {
  readonly readings: HealthReadings;
  readonly health: Health;
}

/** Reads the state of the service: two Durable Object calls, a D1 query, and the sizes of three queues. Never throws. */
export async function checkHealth({ ports, catalog, ledger, backlog }: Worker): Promise<HealthCheck> {
  const [schedule, state, space, messages] = await Promise.all([
    ports.schedule.status().catch(() => null),
    ledger.state().catch(() => null),
    catalog.space().catch(() => null),
    backlog(),
  ]);
  const readings = { schedule, ledger: state, backlog: messages, catalog: space };
  return { readings, health: healthOf(readings, ports.clock.now()) };
}
