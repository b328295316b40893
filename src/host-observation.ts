/**
 * Fingerprints of texts that several articles of a host have in common. Hashes: they reveal a text only to somebody who
 * guesses it.
 */
export type HostEvidence = ReadonlySet<string>;

export const NO_EVIDENCE: HostEvidence = new Set();

/** What one article contributes to the evidence of its host, as fingerprints. */
export interface HostObservation {
  /** Of its headline and its lead paragraph. Two observations that share one of them are of the same article. */
  readonly article: readonly string[];
  /** Of the lines of its text that the classifier does not clearly accept. */
  readonly texts: readonly string[];
}
