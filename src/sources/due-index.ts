import type { ScheduledSource, SettledSource, TakenSource } from "../ports/crawl-schedule.ts";

/** What the index knows of a source. Times are seconds since 1970. */
export interface DueSlot {
  readonly dueAt: number;
  /** Nobody is given the source before; 0 while nobody holds it. */
  readonly leasedUntil: number;
  /** Leases in a row that nobody settled. */
  readonly unsettled: number;
}

/** Slots by the ids of their sources. The functions below change it. */
export type DueIndex = Map<string, DueSlot>;

/**
 * In seconds. A poll takes a minute or two; a process that crashed leaves its sources to the next crawl run, and one
 * that crashes every process comes less and less often.
 */
const FIRST_LEASE = 900;
const MAX_DOUBLINGS = 10;

/**
 * Pages of an index that is kept in pages: the sources of a host lie in one page. A write of a page costs as much as one
 * of a row, and a group of sources that are polled together changes one page.
 */
export const SCHEDULE_PAGES = 16;

export function schedulePage(host: string): number {
  let hash = 0;
  for (const character of host) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % SCHEDULE_PAGES;
}

/** A source that is due, and may be taken. */
export interface Candidate extends TakenSource {
  readonly source: ScheduledSource;
}

/**
 * The sources that are due within `aheadSeconds`; what the index knows of others is forgotten.
 * @param now in milliseconds since 1970, as are the times of the candidates.
 */
export function dueSources(
  index: DueIndex,
  sources: readonly ScheduledSource[],
  aheadSeconds: number,
  now: number,
): readonly Candidate[] {
  const second = Math.floor(now / 1_000);
  forgetOthers(index, sources);
  const due: Candidate[] = [];
  for (const source of sources) {
    const slot = slotOf(index, source, second);
    if (Math.max(slot.dueAt, slot.leasedUntil) > second + aheadSeconds) continue;
    due.push({ id: source.id, source, dueAt: slot.dueAt * 1_000, isSuspect: slot.unsettled > 0 });
  }
  return due;
}

/** Which of those that are due are taken, as `CrawlSchedule.takeDue` has it. */
export function choose(due: readonly Candidate[], limit: number | null): readonly Candidate[] {
  const sorted = due.toSorted((one, other) => one.dueAt - other.dueAt);
  if (limit === null) return sorted;
  const innocent = sorted.filter(({ isSuspect }) => !isSuspect);
  return innocent.length > 0 ? innocent.slice(0, limit) : sorted.slice(0, 1);
}

/** Takes sources: nobody else is given them for a while. */
export function lease(index: DueIndex, taken: readonly Candidate[], now: number): void {
  const second = Math.floor(now / 1_000);
  for (const { source } of taken) {
    const { dueAt, unsettled } = slotOf(index, source, second);
    const leasedUntil = Math.max(second, dueAt) + leaseOf(source, unsettled);
    index.set(source.id, { dueAt, leasedUntil, unsettled: unsettled + 1 });
  }
}

/** As `CrawlSchedule.settle`. */
export function settle(index: DueIndex, settled: readonly SettledSource[]): void {
  for (const { id, dueAt } of settled) {
    // One that is no longer crawled stays forgotten.
    if (index.has(id)) index.set(id, { dueAt: Math.ceil(dueAt / 1_000), leasedUntil: 0, unsettled: 0 });
  }
}

function forgetOthers(index: DueIndex, sources: readonly ScheduledSource[]): void {
  const crawled = new Set(sources.map(({ id }) => id));
  for (const id of index.keys()) if (!crawled.has(id)) index.delete(id);
}

/** A source that is new is due now, and so is one that would be due later than its pace allows. */
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
  const lease = Math.max(FIRST_LEASE, shortest) * 2 ** Math.min(unsettled, MAX_DOUBLINGS);
  return Math.min(lease, longestLease(longest));
}

function longestLease(longest: number): number {
  return Math.max(FIRST_LEASE, longest);
}
