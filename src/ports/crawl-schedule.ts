/**
 * One ordered index of when sources are due. What it says is derived: the truth is in the state of each source, and a
 * source of which the index knows nothing is due at once, so that whoever takes it finds out from its state.
 * Every method throws an IngestError `storage-unavailable` when the schedule cannot be asked.
 */
export interface CrawlSchedule {
  /**
   * Takes the sources that are due within `aheadSeconds`, the longest due first. Nobody else is given one of them until
   * it is settled, or its lease has expired: each lease that was not settled makes the next one longer.
   *
   * @param sources all that are crawled. Others are forgotten.
   * @param limit at most so many; then a suspect comes alone, after all others. `null` takes all.
   */
  takeDue(
    sources: readonly ScheduledSource[],
    aheadSeconds: number,
    limit: number | null,
  ): Promise<readonly TakenSource[]>;
  /** Sources were polled, or found not to be due yet. */
  settle(settled: readonly SettledSource[]): Promise<void>;
}

export interface ScheduledSource {
  /** As `sourceId` makes it. */
  readonly id: string;
  readonly host: string;
  /** Seconds between two polls, at least. */
  readonly shortest: number;
  /** Seconds between two polls, at most: what is due later than that was written by a clock that ran ahead. */
  readonly longest: number;
}

export interface TakenSource {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
  /** Whoever took it last has not settled it, maybe because it ended the process: others are not to be polled with it. */
  readonly isSuspect: boolean;
}

export interface SettledSource {
  readonly id: string;
  readonly host: string;
  /** When it is due next, in milliseconds since 1970. */
  readonly dueAt: number;
}
