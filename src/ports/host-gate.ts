/**
 * One gate for all who send requests. It keeps the budget of each host (by the rules of
 * `politeness/host-budget.ts`) and what its robots.txt said. A host is what RFC 9309 gives a robots.txt
 * of its own, name and port, and not a registrable domain: below many of these each host is another's.
 * Every method throws an IngestError `storage-unavailable` when the gate cannot be asked.
 */
export interface HostGate {
  /** Asks for the lease of the host: one request may leave. */
  acquire(origin: string): Promise<Admission & { readonly robots: readonly KnownRobots[] }>;
  /** Gives the lease back. @param learned what robots.txt was found to say meanwhile. */
  release(origin: string, lease: number, end: LeaseEnd, learned: readonly KnownRobots[]): Promise<void>;
  /** Milliseconds until the turn of somebody who goes and comes back. Everybody is given another one. */
  reserveSlot(origin: string): Promise<number>;
  /**
   * As `reserveSlot`, for pages that are put onto a queue, in their order.
   * @param ids of the pages; `null` for one that is put onto the queue in any case.
   * @returns `null` for a page that is known to wait in the queue already.
   */
  reserveSlots(origin: string, ids: readonly (string | null)[]): Promise<readonly (number | null)[]>;
}

export type Admission =
  | { readonly isAdmitted: true; readonly lease: number }
  | {
      readonly isAdmitted: false;
      /** Milliseconds until it is worth asking again. */
      readonly wait: number;
      /** The host has asked for a pause or does not answer; otherwise it is only serving other requests of ours. */
      readonly isClosed: boolean;
    };

/** What a lease was used for, and how the host answered. */
export interface LeaseEnd {
  /**
   * `answered`: with a page, or with any other answer that is no trouble, such as 404. `refused`: 429
   * and 503. `failed`: by another 5xx, or by no answer. `unused`: no request was sent.
   */
  readonly how: "answered" | "refused" | "failed" | "unused";
  /** Milliseconds. */
  readonly took: number;
  /** Seconds; `null` when the host asked for none. */
  readonly retryAfterSeconds: number | null;
  /** Seconds between two requests that its robots.txt asks for; `null` when it asks for none. */
  readonly crawlDelaySeconds: number | null;
}

/** What the robots.txt of an origin said to us. The gate of the host keeps it. */
export interface KnownRobots {
  readonly origin: string;
  /** The product token that the rules are for. */
  readonly agent: string;
  readonly fetchedAt: string;
  readonly rules: RobotsRules;
}

/** What a site's robots.txt says to one crawler, after RFC 9309. https://www.rfc-editor.org/rfc/rfc9309 */
export interface RobotsRules {
  /** At most 50,000, and 512,000 characters of patterns: they are kept for every host. */
  readonly rules: readonly RobotsRule[];
  /** Seconds between two requests, 300 at most; `null` when none are stated. */
  readonly crawlDelay: number | null;
}

export interface RobotsRule {
  readonly isAllow: boolean;
  readonly pattern: string;
}
