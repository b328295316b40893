import { type HostEvidence, type HostObservation, NO_EVIDENCE } from "../host-observation.ts";
import type { HostDigests } from "../ports/host-digests.ts";

/**
 * Digests that are stored with the gates of their hosts and travel with the calls that acquire a lease: observations on
 * the way there, evidence on the way back. They cost no operation of their own.
 */
export interface CarriedDigests extends HostDigests {
  /** Removes and returns the observations to send with the next call to the gate of a host. */
  take(host: string): readonly HostObservation[];
  /** Stores the evidence that the gate of a host returned. */
  receive(host: string, evidence: readonly string[]): void;
}

/** Beyond these, the hosts that were used longest ago are evicted: their gates return the evidence again. */
const MAX_HOSTS = 500;
/** Per host. Later observations are dropped until the next call. */
const MAX_PENDING = 8;

interface Carried {
  readonly evidence: HostEvidence;
  readonly pending: readonly HostObservation[];
}

/** In the memory of a process. */
export function carriedDigests(): CarriedDigests {
  const hosts = new Map<string, Carried>();

  function update(host: string, change: Partial<Carried>): void {
    const carried = { evidence: NO_EVIDENCE, pending: [], ...hosts.get(host), ...change };
    hosts.delete(host);
    hosts.set(host, carried);
    const [oldest] = hosts.keys();
    if (hosts.size > MAX_HOSTS && oldest !== undefined) hosts.delete(oldest);
  }

  return {
    take(host) {
      const pending = hosts.get(host)?.pending ?? [];
      if (pending.length > 0) update(host, { pending: [] });
      return pending;
    },
    receive(host, evidence) {
      if (evidence.length > 0 || hosts.has(host)) update(host, { evidence: new Set(evidence) });
    },
    async evidenceOf(url) {
      return hosts.get(new URL(url).host)?.evidence ?? NO_EVIDENCE;
    },
    async observe(url, observation) {
      const { host } = new URL(url);
      const pending = hosts.get(host)?.pending ?? [];
      if (pending.length < MAX_PENDING) update(host, { pending: [...pending, observation] });
    },
  };
}
