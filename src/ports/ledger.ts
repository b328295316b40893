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

/** Pages of a host in numbers. Shares are 0 to 1. */
export interface GroupFigures {
  readonly pages: number;
  /** Of all pages. */
  readonly refused: number;
  /** The others are of the articles; `null` when there are too few. */
  readonly words: number | null;
  /** Mean, 0 to 1. */
  readonly quality: number | null;
  readonly paywalled: number | null;
  readonly title: number | null;
  readonly authors: number | null;
  readonly date: number | null;
  readonly image: number | null;
}

/** That the last pages of a host differ from those before: most often a redesign that breaks their extraction. */
export interface Drift {
  readonly since: string;
  /** In what they differ. */
  readonly signs: readonly { readonly sign: string; readonly sentence: string }[];
  /** The last pages, and what the host had before, when it began. */
  readonly recent: GroupFigures;
  readonly usual: GroupFigures;
}

export interface HostDrift extends Drift {
  readonly host: string;
}

export interface LedgerState {
  /** The sum of all days, including those that were deleted since. */
  readonly total: LedgerEntry;
  /** The hosts that differ from their past, by name. */
  readonly drifts: readonly HostDrift[];
}

/**
 * What the service did and used, by UTC day, and how the pages of each host have been.
 * Every method throws an IngestError `storage-unavailable` when the ledger cannot be reached.
 */
export interface Ledger {
  /** Adds to today's entry, and to the histories of the hosts: at the latest when these are checked. */
  record(counted: Counted): Promise<void>;
  /** The days from the first to the last, in their order; days without an entry are left out. */
  days(from: string, last: string): Promise<readonly LedgerDay[]>;
  state(): Promise<LedgerState>;
  /** Compares the hosts with their past. Returns the drifts that `settleDrifts` was not told of. */
  checkHosts(): Promise<readonly HostDrift[]>;
  /** The drifts of these hosts were published. */
  settleDrifts(hosts: readonly string[]): Promise<void>;
}
