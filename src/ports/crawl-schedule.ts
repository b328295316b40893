/**
 * One ordered index of when sources are due. It is derived from the state of each source. A source that is missing in
 * the index is due immediately; polling it then reads its state.
 * Every method throws an IngestError `storage-unavailable` when the schedule is unavailable.
 */
export interface CrawlSchedule {
  /**
   * Leases the sources that are due within `aheadSeconds`, longest due first. A leased source is not given to others
   * until it is settled or the lease expires; each unsettled lease makes the next one longer.
   *
   * @param sources all crawled sources. Others are evicted.
   * @param limit maximum number; unsettled sources are then taken last and one at a time. `null` takes all.
   */
  takeDue(
    sources: readonly ScheduledSource[],
    aheadSeconds: number,
    limit: number | null,
  ): Promise<readonly TakenSource[]>;
  /** Records that sources were polled, or found not to be due yet. */
  settle(settled: readonly SettledSource[]): Promise<void>;
  /** How the sources of the last `takeDue` stand. */
  status(): Promise<ScheduleStatus>;
}

export interface ScheduleStatus {
  /** Number of sources that are crawled. */
  readonly sources: number;
  /** Number of sources whose time has come, leased ones included. */
  readonly due: number;
  /** Seconds for which the first of them has been due; 0 when none is. */
  readonly lateSeconds: number;
}

export interface ScheduledSource {
  /** From `sourceId`. */
  readonly id: string;
  readonly host: string;
  /** Minimum seconds between two polls. */
  readonly shortest: number;
  /** Maximum seconds between two polls: a later due time was written by a clock that ran ahead. */
  readonly longest: number;
}

export interface TakenSource {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
  /** Its last lease was never settled, possibly because it crashed the process: it must not be polled with others. */
  readonly isUnsettled: boolean;
}

export interface SettledSource {
  readonly id: string;
  readonly host: string;
  /** When it is due next, in milliseconds since 1970. */
  readonly dueAt: number;
}
