import { IngestError } from "../src/errors.ts";
import type { HostGate as HostGatePort } from "../src/ports.ts";
import type { HostGate } from "./host-gate.ts";

/** The Durable Objects of all hosts, as the worker calls them: every answer takes a while. */
export interface HostGates {
  getByName(host: string): {
    enter(): Promise<ReturnType<HostGate["enter"]>>;
    leave(...args: Parameters<HostGate["leave"]>): Promise<void>;
    lineUp(): Promise<number>;
  };
}

/** The gate of all isolates: for each host a Durable Object by its name. @param leastRest in milliseconds. */
export function durableHostGate(gates: HostGates, leastRest: number): HostGatePort {
  const gateOf = (origin: string) => gates.getByName(new URL(origin).host);
  return {
    enter: (origin) => asked(() => gateOf(origin).enter()),
    leave: (origin, lease, end, learned) => asked(() => gateOf(origin).leave(lease, end, learned, leastRest)),
    lineUp: (origin) => asked(() => gateOf(origin).lineUp()),
  };
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw new IngestError("storage-unavailable", "The gate of the host could not be asked.", { cause });
  }
}
