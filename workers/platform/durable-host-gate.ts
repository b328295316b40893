import type { CarriedDigests } from "../../src/adapters/carried-digests.ts";
import { IngestError } from "../../src/errors.ts";
import type { HostGate as HostGatePort } from "../../src/ports/host-gate.ts";
import type { HostGate } from "./host-gate.ts";

/** The Durable Object namespace of the hosts, as RPC stubs: every method returns a promise. */
export interface HostGates {
  getByName(host: string): {
    acquire(...args: Parameters<HostGate["acquire"]>): Promise<ReturnType<HostGate["acquire"]>>;
    release(...args: Parameters<HostGate["release"]>): Promise<void>;
    reserveSlot(minDelay: number): Promise<number>;
    reserveSlots(...args: Parameters<HostGate["reserveSlots"]>): Promise<ReturnType<HostGate["reserveSlots"]>>;
  };
}

/**
 * The gate that all isolates share: a Durable Object for each host. Methods throw `storage-unavailable` when it cannot
 * be reached.
 * @param minDelay in milliseconds.
 * @param digests travel with the calls; `null`: hosts are not observed.
 */
export function durableHostGate(
  gates: HostGates,
  minDelay: number,
  digests: CarriedDigests | null = null,
): HostGatePort {
  const gateOf = (origin: string) => gates.getByName(new URL(origin).host);
  return {
    async acquire(origin) {
      const { host } = new URL(origin);
      const observations = digests === null ? null : digests.take(host);
      const { evidence, ...admission } = await call(() => gateOf(origin).acquire(observations));
      digests?.receive(host, evidence);
      return admission;
    },
    release: (origin, lease, end, learned) => call(() => gateOf(origin).release(lease, end, learned, minDelay)),
    reserveSlot: (origin) => call(() => gateOf(origin).reserveSlot(minDelay)),
    reserveSlots: (origin, ids) => call(() => gateOf(origin).reserveSlots(ids, minDelay)),
  };
}

async function call<T>(method: () => Promise<T>): Promise<T> {
  try {
    return await method();
  } catch (cause) {
    throw new IngestError("storage-unavailable", "The host gate is unavailable.", { cause });
  }
}
