import type { CrawlSchedule, ScheduledSource } from "../ports/crawl-schedule.ts";
import { sourceId } from "../store/source-state.ts";
import type { PolledSource } from "./poll-source.ts";
import { type Pace, paceOf } from "./schedule.ts";

/** A source that is this process's to poll. */
export interface DueSource<Source extends PolledSource = PolledSource> {
  readonly source: Source;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
  /** It is polled alone: it may have ended the process that took it last. */
  readonly isSuspect: boolean;
}

/**
 * Takes the sources that are due within `aheadSeconds` from the schedule, the longest due first.
 *
 * @param sources all that are crawled and not paused.
 * @param limit as of `CrawlSchedule.takeDue`.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function takeDueSources<Source extends PolledSource>(
  sources: readonly Source[],
  aheadSeconds: number,
  limit: number | null,
  pace: Pace,
  schedule: CrawlSchedule,
): Promise<readonly DueSource<Source>[]> {
  const ofId = new Map(sources.map((source) => [sourceId(source.url), source]));
  const scheduled = [...ofId].map(
    ([id, source]): ScheduledSource => ({ id, host: hostOf(source.url), ...paceOf(source, pace) }),
  );
  const taken = await schedule.takeDue(scheduled, aheadSeconds, limit);
  return taken.flatMap(({ id, dueAt, isSuspect }) => {
    const source = ofId.get(id);
    return source === undefined ? [] : [{ source, dueAt, isSuspect }];
  });
}

/** The host that a source is asked at, as politeness knows it; `""` for what is no URL. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? "";
}
