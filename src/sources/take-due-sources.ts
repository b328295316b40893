import type { CrawlSchedule, ScheduledSource } from "../ports/crawl-schedule.ts";
import { sourceId } from "../store/source-state.ts";
import type { PolledSource } from "./poll-source.ts";
import { type Pace, paceOf } from "./schedule.ts";

/** A source leased to this process. */
export interface DueSource<Source extends PolledSource = PolledSource> {
  readonly source: Source;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
  /** Its last lease was never settled: it may have crashed that process, and is polled alone. */
  readonly isUnsettled: boolean;
}

/**
 * Takes the sources due within `aheadSeconds` from the schedule, longest overdue first.
 *
 * @param sources all that are crawled and not paused.
 * @param limit as in `CrawlSchedule.takeDue`.
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
  return taken.flatMap(({ id, dueAt, isUnsettled }) => {
    const source = ofId.get(id);
    return source === undefined ? [] : [{ source, dueAt, isUnsettled }];
  });
}

/** The host whose politeness budget a source uses; `""` for an invalid URL. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? "";
}
