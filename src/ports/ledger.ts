import type { IngestErrorCode } from "../errors.ts";
import type { Via } from "../stored-article.ts";

/** Kinds of operations that the platform bills. */
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

/** Number of operations of each kind. */
export type Operations = Readonly<Record<Operation, number>>;

/** Number of events by name (`usage/counters.ts`), then by label value (`""` if there is no label). */
export type EventCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How one page ended. */
export interface PageOutcome {
  readonly host: string;
  readonly via: Via;
  /** `false`: the caller supplied the page. */
  readonly isFetched: boolean;
  readonly status: "new" | "updated" | "unchanged" | "kept" | IngestErrorCode;
  /** `null` if no article was extracted. */
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

/** Counts since the last record. */
export interface Counted {
  readonly operations: Operations;
  readonly events: EventCounts;
  /** May be incomplete when there were many. */
  readonly outcomes: readonly PageOutcome[];
}

export interface LedgerEntry {
  readonly operations: Operations;
  readonly events: EventCounts;
  /** When an event was last recorded, by name. */
  readonly lastAt: Readonly<Record<string, string>>;
}

export interface LedgerDay extends LedgerEntry {
  /** Such as `2026-11-23`, in UTC. */
  readonly day: string;
}

/** Figures of a group of pages. Shares are 0 to 1. */
export interface GroupFigures {
  readonly pages: number;
  /** Of all pages. */
  readonly refused: number;
  /** Median. This and the following figures are of the articles; `null` if there are too few. */
  readonly words: number | null;
  /** Mean, 0 to 1. */
  readonly quality: number | null;
  readonly paywalled: number | null;
  readonly title: number | null;
  readonly authors: number | null;
  readonly date: number | null;
  readonly image: number | null;
}

/** Recent pages of a host differ from its past, usually because a redesign broke extraction. */
export interface Drift {
  readonly since: string;
  /** How they differ. */
  readonly signs: readonly { readonly sign: string; readonly sentence: string }[];
  /** Recent pages and the past, at the start of the drift. */
  readonly recent: GroupFigures;
  readonly usual: GroupFigures;
}

export interface HostDrift extends Drift {
  readonly host: string;
}

export interface LedgerState {
  /** The sum of all days, including deleted ones. */
  readonly total: LedgerEntry;
  /** The first UTC day with an entry that is not deleted; `null` without one. */
  readonly firstDay: string | null;
  /** Current drifts, sorted by host. */
  readonly drifts: readonly HostDrift[];
}

/**
 * Operations and events by UTC day, and the history of each host's pages.
 * Every method throws an IngestError `storage-unavailable` when the ledger cannot be reached.
 */
export interface Ledger {
  /** Adds to today's entry. Outcomes are added to host histories now or at the next `checkHosts`. */
  record(counted: Counted): Promise<void>;
  /** Entries from the first to the last day, in order; days without an entry are omitted. */
  days(from: string, last: string): Promise<readonly LedgerDay[]>;
  state(): Promise<LedgerState>;
  /** Compares hosts with their past. Returns the drifts that were not settled. */
  checkHosts(): Promise<readonly HostDrift[]>;
  /** Marks the drifts of these hosts as published. */
  settleDrifts(hosts: readonly string[]): Promise<void>;
}
