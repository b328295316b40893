import type { HostGate } from "../ports/host-gate.ts";
import type { Count } from "./counted-store.ts";

/**
 * Counts the requests to a gate, and the maximum number of rows that its Durable Objects write for them: most leases of
 * a host with queued pages, and their releases, write none (`politeness/host-record.ts`).
 */
export function countedGate(gate: HostGate, count: Count): HostGate {
  return {
    async acquire(origin) {
      count("durableObjectRequests", 1);
      const admission = await gate.acquire(origin);
      if (admission.isAdmitted) count("durableObjectRowsWritten", 1);
      return admission;
    },
    async release(origin, lease, end, learned) {
      count("durableObjectRequests", 1);
      count("durableObjectRowsWritten", 1 + learned.length);
      await gate.release(origin, lease, end, learned);
    },
    async reserveSlot(origin) {
      count("durableObjectRequests", 1);
      count("durableObjectRowsWritten", 1);
      return gate.reserveSlot(origin);
    },
    async reserveSlots(origin, ids) {
      const waits = await gate.reserveSlots(origin, ids);
      count("durableObjectRequests", 1);
      const budget = waits.some((wait) => wait !== null) ? 1 : 0;
      const queue = ids.some((id, page) => id !== null && waits[page] !== null) ? 1 : 0;
      count("durableObjectRowsWritten", budget + queue);
      return waits;
    },
  };
}
