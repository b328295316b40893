import type { ScheduledSource, ScheduleStatus, SettledSource, TakenSource } from "../ports/crawl-schedule.ts";

/** An entry of the index. Times are seconds since 1970. */
export interface DueSlot {
  readonly dueAt: number;
  /** The lease expires at this time; 0 without a lease. */
  readonly leasedUntil: number;
  /** Consecutive leases that were never settled. */
  readonly unsettled: number;
}

/** Slots by source id. The functions below modify it. */
export type DueIndex = Map<string, DueSlot>;

/**
 * A poll takes a minute or two; a process that crashed leaves its sources to the next crawl run. Each unsettled lease
 * doubles the next, so that a source that always crashes is polled less and less often.
 */
const FIRST_LEASE_SECONDS = 900;
const MAX_DOUBLINGS = 10;

/**
 * Pages of an index that is stored in pages, with the sources of a host in one page. Writing a page costs as much as
 * writing a row, and sources polled together change one page.
 */
export const SCHEDULE_PAGES = 16;

export function schedulePage(host: string): number {
  let hash = 0;
  for (const character of host) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % SCHEDULE_PAGES;
}

/** A due source that may be taken. */
export interface Candidate extends TakenSource {
  readonly source: ScheduledSource;
}

/**
 * The sources due within `aheadSeconds`. Evicts all sources that are not in `sources`.
 * @param now in milliseconds since 1970, like the times of the candidates.
 */
export function dueSources(
  index: DueIndex,
  sources: readonly ScheduledSource[],
  aheadSeconds: number,
  now: number,
): readonly Candidate[] {
  const second = Math.floor(now / 1_000);
  evictOthers(index, sources);
  const due: Candidate[] = [];
  for (const source of sources) {
    const slot = slotOf(index, source, second);
    if (Math.max(slot.dueAt, slot.leasedUntil) > second + aheadSeconds) continue;
    due.push({ id: source.id, source, dueAt: slot.dueAt * 1_000, isUnsettled: slot.unsettled > 0 });
  }
  return due;
}

/** Selects which due sources to take; see `CrawlSchedule.takeDue`. */
export function choose(due: readonly Candidate[], limit: number | null): readonly Candidate[] {
  const sorted = due.toSorted((one, other) => one.dueAt - other.dueAt);
  if (limit === null) return sorted;
  const preferred = sorted.filter(({ isUnsettled }) => !isUnsettled);
  return preferred.length > 0 ? preferred.slice(0, limit) : sorted.slice(0, 1);
}

/** Leases sources: no other run gets them until they are settled or the lease expires. */
export function lease(index: DueIndex, taken: readonly Candidate[], now: number): void {
  const second = Math.floor(now / 1_000);
  for (const { source } of taken) {
    const { dueAt, unsettled } = slotOf(index, source, second);
    const leasedUntil = Math.max(second, dueAt) + leaseOf(source, unsettled);
    index.set(source.id, { dueAt, leasedUntil, unsettled: unsettled + 1 });
  }
}

/** See `CrawlSchedule.settle`. */
export function settle(index: DueIndex, settled: readonly SettledSource[]): void {
  for (const { id, dueAt } of settled) {
    // A source that is no longer crawled is not added again.
    if (index.has(id)) index.set(id, { dueAt: Math.ceil(dueAt / 1_000), leasedUntil: 0, unsettled: 0 });
  }
}

/** As `CrawlSchedule.status`. @param now in milliseconds since 1970. */
export function statusOf(indexes: Iterable<DueIndex>, now: number): ScheduleStatus {
  const second = Math.floor(now / 1_000);
  let sources = 0;
  let due = 0;
  let lateSeconds = 0;
  for (const index of indexes)
    for (const { dueAt } of index.values()) {
      sources++;
      if (dueAt > second) continue;
      due++;
      lateSeconds = Math.max(lateSeconds, second - dueAt);
    }
  return { sources, due, lateSeconds };
}

function evictOthers(index: DueIndex, sources: readonly ScheduledSource[]): void {
  const crawled = new Set(sources.map(({ id }) => id));
  for (const id of index.keys()) if (!crawled.has(id)) index.delete(id);
}

/** A new source is due now, and so is one whose time is further ahead than its pace allows. */
function slotOf(index: DueIndex, { id, longest }: ScheduledSource, second: number): DueSlot {
  const slot = index.get(id) ?? { dueAt: second, leasedUntil: 0, unsettled: 0 };
  const latest = second + longest;
  const lease = longestLease(longest);
  return {
    ...slot,
    dueAt: slot.dueAt > latest ? second : slot.dueAt,
    leasedUntil: slot.leasedUntil > latest + lease ? 0 : slot.leasedUntil,
  };
}

function leaseOf({ shortest, longest }: ScheduledSource, unsettled: number): number {
  const lease = Math.max(FIRST_LEASE_SECONDS, shortest) * 2 ** Math.min(unsettled, MAX_DOUBLINGS);
  return Math.min(lease, longestLease(longest));
}

function longestLease(longest: number): number {
  return Math.max(FIRST_LEASE_SECONDS, longest);
}
