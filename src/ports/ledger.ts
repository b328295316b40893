import type { Via } from "../article.ts";
import type { IngestErrorCode } from "../errors.ts";

/** What the platform counts and bills. */
export const OPERATIONS = [
  "r2ClassA",
  "r2ClassB",
  "d1RowsWritten",
  "d1RowsRead",
  "queueOperations",
  "durableObjectRequests",
  "durableObjectRowsWritten",
  "cpuMilliseconds",
  "invocations",
  "logEvents",
] as const;

export type Operation = (typeof OPERATIONS)[number];

/** How many of each. */
export type Operations = Readonly<Record<Operation, number>>;

/** How often each event happened: by the names of `usage/counters.ts`, then by label value (`""` without a label). */
export type EventCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How one page ended. */
export interface PageOutcome {
  readonly host: string;
  readonly via: Via;
  /** `false`: the caller supplied the page. */
  readonly isFetched: boolean;
  readonly status: "new" | "updated" | "unchanged" | "kept" | IngestErrorCode;
  /** What was extracted; `null` where nothing was. */
  readonly article: {
    readonly words: number;
    /** 0 to 1. */
    readonly quality: number;
    readonly isPaywalled: boolean;
    readonly hasTitle: boolean;
    readonly hasAuthors: boolean;
    readonly hasDate: boolean;
    readonly hasImage: boolean;
  } | null;
}

/** What was counted since the last time that it was recorded. */
export interface Counted {
  readonly operations: Operations;
  readonly events: EventCounts;
  /** A sample where there were many. */
  readonly outcomes: readonly PageOutcome[];
}

export interface LedgerEntry {
  readonly operations: Operations;
  readonly events: EventCounts;
  /** When an event of each name was last recorded. */
  readonly lastAt: Readonly<Record<string, string>>;
}

export interface LedgerDay extends LedgerEntry {
  /** Such as `2026-11-23`, in UTC. */
  readonly day: string;
}

/**
 * What the service did and used, by UTC day.
 * Every method throws an IngestError `storage-unavailable` when the ledger cannot be reached.
 */
export interface Ledger {
  /** Adds to today's entry. */
  record(counted: Counted): Promise<void>;
  /** The days from the first to the last, in their order; days without an entry are left out. */
  days(from: string, last: string): Promise<readonly LedgerDay[]>;
  /** The sum of all days, including those that were deleted since. */
  total(): Promise<LedgerEntry>;
}
