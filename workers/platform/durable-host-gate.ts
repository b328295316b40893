import { IngestError } from "../../src/errors.ts";
import type { HostGate as HostGatePort } from "../../src/ports/host-gate.ts";
import type { HostGate } from "./host-gate.ts";

/** The Durable Objects of all hosts, as the worker calls them: every answer takes a while. */
export interface HostGates {
  getByName(host: string): {
    acquire(): Promise<ReturnType<HostGate["acquire"]>>;
    release(...args: Parameters<HostGate["release"]>): Promise<void>;
    reserveSlot(minDelay: number): Promise<number>;
    reserveSlots(...args: Parameters<HostGate["reserveSlots"]>): Promise<ReturnType<HostGate["reserveSlots"]>>;
  };
}

/** The gate of all isolates: for each host a Durable Object by its name. @param minDelay in milliseconds. */
export function durableHostGate(gates: HostGates, minDelay: number): HostGatePort {
  const gateOf = (origin: string) => gates.getByName(new URL(origin).host);
  return {
    acquire: (origin) => asked(() => gateOf(origin).acquire()),
    release: (origin, lease, end, learned) => asked(() => gateOf(origin).release(lease, end, learned, minDelay)),
    reserveSlot: (origin) => asked(() => gateOf(origin).reserveSlot(minDelay)),
    reserveSlots: (origin, ids) => asked(() => gateOf(origin).reserveSlots(ids, minDelay)),
  };
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw new IngestError("storage-unavailable", "The host gate is unavailable.", { cause });
  }
}
