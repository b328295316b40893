import type { CrawlSchedule } from "../ports/crawl-schedule.ts";
import type { PolledSource, PollPorts } from "./poll-source.ts";
import {
  byHost,
  type CrawlListener,
  type PolledCounts,
  type PollSourcesSettings,
  pollSources,
  type RemainingSource,
} from "./poll-sources.ts";
import type { CrawledSource } from "./source-settings.ts";
import { type DueSource, takeDueSources } from "./take-due-sources.ts";

export interface CrawlPorts extends PollPorts {
  readonly schedule: CrawlSchedule;
}

export interface CrawlSettings extends PollSourcesSettings {
  /** Which sources a run polls: those that are due, or all that are not paused. */
  readonly polls: "due" | "all";
}

/** The result of a crawl run, in numbers of sources. */
export interface CrawlReport extends Omit<PolledCounts, "left"> {
  readonly sources: number;
  readonly paused: number;
  /** Due, but left for the next run. */
  readonly left: number;
}

/** Sources leased per write of the schedule. */
const BATCH_SIZE = 60;

/**
 * A crawl run in one process: polls the sources that are due, longest overdue first, and queues new entries. The
 * schedule leases each source to one run, so that overlapping runs poll it once; its state advances only after the
 * queue has accepted its entries. A failing source does not stop the others, and a slow one does not delay them.
 *
 * @throws {IngestError} `storage-unavailable`: new entries cannot be recognised without the bucket.
 */
export async function crawl(
  sources: readonly CrawledSource[],
  settings: CrawlSettings,
  ports: CrawlPorts,
  listener: CrawlListener,
): Promise<CrawlReport> {
  const active = sources.filter(({ isPaused }) => !isPaused);
  const startedAt = ports.clock.now().getTime();
  const counts = { read: 0, failed: 0, notDue: 0, taken: 0, queued: 0 };
  const left: RemainingSource[] = [];
  let due = 0;

  async function poll(hosts: AsyncIterable<readonly PolledSource[]>, concurrentHosts: number): Promise<void> {
    const startWithinMs = settings.startWithinMs - (ports.clock.now().getTime() - startedAt);
    const own = { ...settings, startWithinMs, concurrentHosts };
    const polled = await pollSources(hosts, settings.polls === "all", own, ports, listener);
    for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] += polled[name];
    left.push(...polled.left);
  }

  async function take(): Promise<readonly DueSource<CrawledSource>[]> {
    const taken = await takeDueSources(active, 0, BATCH_SIZE, settings.pace, ports.schedule);
    due += taken.length;
    return taken;
  }

  async function pollDue(): Promise<void> {
    let next = await take();
    async function* untilUnsettled(): AsyncGenerator<readonly PolledSource[]> {
      for (; next.length > 0 && !next.some(isUnsettled); next = await take()) yield* byHost(next.map(sourceOf));
    }
    while (next.length > 0) {
      await poll(untilUnsettled(), settings.concurrentHosts);
      if (next.length === 0) return;
      await poll(byHost(next.map(sourceOf)), 1);
      next = await take();
    }
  }

  if (settings.polls === "due") await pollDue();
  else {
    due = active.length;
    await poll(byHost(active), settings.concurrentHosts);
  }
  const now = ports.clock.now().getTime();
  if (left.length > 0) await ports.schedule.settle(left.map(({ id, host }) => ({ id, host, dueAt: now })));
  return {
    sources: sources.length,
    paused: sources.length - active.length,
    ...counts,
    notDue: active.length - due + counts.notDue,
    left: left.length,
  };
}

function isUnsettled(due: DueSource): boolean {
  return due.isUnsettled;
}

function sourceOf({ source }: DueSource<CrawledSource>): CrawledSource {
  return source;
}
