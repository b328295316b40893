import type { HostEvidence, HostObservation } from "../host-observation.ts";

/**
 * Stores fingerprints of the lines of each host's last articles. Statistics: an implementation may lose observations, and
 * return evidence that lags behind. A host is a name with a port, as for the gate (`host-gate.ts`).
 */
export interface HostDigests {
  /** @throws {IngestError} `storage-unavailable`. */
  evidenceOf(url: string): Promise<HostEvidence>;
  /**
   * Adds a stored article to the digest of its host.
   * @throws {IngestError} `storage-unavailable`.
   */
  observe(url: string, observation: HostObservation): Promise<void>;
}
