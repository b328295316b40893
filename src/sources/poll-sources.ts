import { forEachConcurrently } from "../concurrently.ts";
import type { CrawlSchedule, SettledSource } from "../ports/crawl-schedule.ts";
import { readBlocks } from "../store/blocks.ts";
import { sourceId } from "../store/source-state.ts";
import {
  type Poll,
  type PolledSource,
  type PollPorts,
  type PollSettings,
  pollSource,
  type SourceReport,
} from "./poll-source.ts";
import { hostOf } from "./take-due-sources.ts";

export interface PollSourcesSettings extends PollSettings {
  /** Hosts polled at a time. */
  readonly concurrentHosts: number;
  /** No poll starts later than this after the first; the remaining sources stay due. */
  readonly startWithinMs: number;
}

/** Called for each source as soon as its poll ends. */
export interface CrawlListener {
  polled(report: SourceReport): void;
  bug(source: string, error: unknown): void;
}

/** Results, in numbers of sources. */
export interface PolledCounts {
  readonly read: number;
  /** The poll failed. */
  readonly failed: number;
  readonly notDue: number;
  /** Polled by another process in the meantime. */
  readonly taken: number;
  /** Not polled, because time ran out or their host was busy. They are not settled. */
  readonly left: readonly RemainingSource[];
  /** Queued articles of all sources. */
  readonly queued: number;
}

export interface RemainingSource {
  readonly source: PolledSource;
  readonly id: string;
  readonly host: string;
  /** Milliseconds until its host may be available. */
  readonly wait: number;
}

/** Sources settled per write. After a crash before the write their stored states prevent a second poll. */
const SETTLE_BATCH_SIZE = 50;

/**
 * Polls sources of several hosts concurrently, and the sources of one host in sequence, because its requests would only
 * wait for each other. Reports the next due time of each source to the schedule.
 *
 * @param hosts the sources of each host; see `byHost`.
 * @param isForced also polls sources that are not due.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function pollSources(
  hosts: AsyncIterable<readonly PolledSource[]>,
  isForced: boolean,
  settings: PollSourcesSettings,
  ports: PollPorts & { readonly schedule: CrawlSchedule },
  listener: CrawlListener,
): Promise<PolledCounts> {
  const startedAt = ports.clock.now().getTime();
  const blocks = await readBlocks(ports.store);
  const left: RemainingSource[] = [];
  const settled: SettledSource[] = [];
  const counts = { read: 0, failed: 0, notDue: 0, taken: 0, queued: 0 };

  async function poll(source: PolledSource): Promise<void> {
    const place = { id: sourceId(source.url), host: hostOf(source.url) };
    const isLate = ports.clock.now().getTime() - startedAt > settings.startWithinMs;
    const result: Poll = isLate
      ? { status: "busy", wait: 0 }
      : await pollSource(source, isForced, blocks, settings, ports);
    switch (result.status) {
      case "busy":
        left.push({ source, ...place, wait: result.wait });
        return;
      case "overtaken":
        counts.taken++;
        return;
      case "not-due":
        counts.notDue++;
        settled.push({ ...place, dueAt: Date.parse(result.nextDueAt) });
        return;
      case "polled":
        report(result, counts, listener);
        settled.push({ ...place, dueAt: Date.parse(result.report.nextDueAt) });
    }
  }

  await forEachConcurrently(settings.concurrentHosts, hosts, async (ofHost) => {
    for (const source of ofHost) {
      await poll(source);
      if (settled.length >= SETTLE_BATCH_SIZE) await ports.schedule.settle(settled.splice(0));
    }
  });
  if (settled.length > 0) await ports.schedule.settle(settled);
  return { ...counts, left };
}

function report(
  { report: source, bug }: Extract<Poll, { status: "polled" }>,
  counts: { read: number; failed: number; queued: number },
  listener: CrawlListener,
): void {
  if (source.error === null) counts.read++;
  else counts.failed++;
  counts.queued += source.counts?.queued ?? 0;
  if (bug !== null) listener.bug(source.url, bug);
  listener.polled(source);
}

/** The sources of each host, in the order of each host's first source. */
export async function* byHost(sources: readonly PolledSource[]): AsyncGenerator<readonly PolledSource[]> {
  yield* Map.groupBy(sources, ({ url }) => hostOf(url)).values();
}
