/**
 * The single gate for all outgoing requests. It stores the budget of each host (`politeness/host-budget.ts`) and its
 * robots.txt rules. A host is a name with a port, which has a robots.txt of its own under RFC 9309; not a registrable
 * domain, under which hosts may belong to different owners.
 * Every method throws an IngestError `storage-unavailable` when the gate is unavailable.
 */
export interface HostGate {
  /** Requests the lease of the host, which allows one request. */
  acquire(origin: string): Promise<Admission & { readonly robots: readonly KnownRobots[] }>;
  /** @param learned robots.txt rules fetched under the lease. */
  release(origin: string, lease: number, end: LeaseEnd, learned: readonly KnownRobots[]): Promise<void>;
  /**
   * Reserves a slot for a caller that leaves and returns. Returns the milliseconds until it; each slot is different.
   */
  reserveSlot(origin: string): Promise<number>;
  /**
   * `reserveSlot` for pages to be queued, in their order.
   * @param ids of the pages; `null` for a page to be queued in any case.
   * @returns `null` for a page that is queued already.
   */
  reserveSlots(origin: string, ids: readonly (string | null)[]): Promise<readonly (number | null)[]>;
}

export type Admission =
  | { readonly isAdmitted: true; readonly lease: number }
  | {
      readonly isAdmitted: false;
      /** Milliseconds until a retry is worthwhile. */
      readonly wait: number;
      /** The host requested a pause or does not respond; otherwise it is only serving other requests of ours. */
      readonly isClosed: boolean;
    };

/** How a request under a lease ended. */
export interface LeaseEnd {
  /**
   * `answered`: a page, or any other response that is no sign of trouble, such as 404. `refused`: 429 or 503. `failed`:
   * another 5xx, or no response. `unused`: no request was sent.
   */
  readonly how: "answered" | "refused" | "failed" | "unused";
  /** Duration in milliseconds. */
  readonly took: number;
  /** `null` when the host sent none. */
  readonly retryAfterSeconds: number | null;
  /** The Crawl-delay of its robots.txt; `null` when it states none. */
  readonly crawlDelaySeconds: number | null;
}

/** The robots.txt rules of an origin for our crawler, as stored by the gate of its host. */
export interface KnownRobots {
  readonly origin: string;
  /** The product token that the rules are for. */
  readonly agent: string;
  readonly fetchedAt: string;
  readonly rules: RobotsRules;
  /** The host's TDMRep file; missing if it was not fetched. */
  readonly tdm?: readonly TdmRule[];
}

/** A rule of `/.well-known/tdmrep.json`. https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/ */
export interface TdmRule {
  readonly pattern: string;
  readonly isReserved: boolean;
  /** URL of the policy, as written; `null` if there is none. */
  readonly policy: string | null;
}

/** A site's robots.txt rules for one crawler. https://www.rfc-editor.org/rfc/rfc9309 */
export interface RobotsRules {
  /** At most 50,000 rules and 512,000 characters of patterns: they are stored for every host. */
  readonly rules: readonly RobotsRule[];
  /** Seconds between two requests, at most 300; `null` when not stated. */
  readonly crawlDelay: number | null;
  /**
   * Content-Signal and Content-Usage lines. Missing from rules stored by earlier versions, which did not read them.
   */
  readonly usages?: readonly UsageRule[];
}

/** https://datatracker.ietf.org/doc/draft-ietf-aipref-attach/, https://contentsignals.org */
export interface UsageRule {
  readonly field: "content-signal" | "content-usage";
  /** The paths that it applies to; `/` if the line has no path. */
  readonly pattern: string;
  /** As written, such as `search=yes, ai-train=no`. */
  readonly preferences: string;
}

export interface RobotsRule {
  readonly isAllow: boolean;
  readonly pattern: string;
}
