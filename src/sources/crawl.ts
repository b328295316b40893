import type { CrawlSchedule } from "../ports/crawl-schedule.ts";
import type { PollPorts } from "./poll-source.ts";
import {
  type CrawlListener,
  type PolledCounts,
  type PollSourcesSettings,
  pollSources,
  type RemainingSource,
} from "./poll-sources.ts";
import type { CrawledSource } from "./source-settings.ts";
import { takeDueSources } from "./take-due-sources.ts";

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

/** Sources leased at a time: if the process is terminated, they wait until their leases expire. */
const BATCH_SIZE = 60;

/**
 * A crawl run in one process: polls the sources that are due, longest overdue first, and queues new entries. The
 * schedule leases each source to one run, so that overlapping runs poll it once; its state advances only after the
 * queue has accepted its entries. A failing source does not stop the others.
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
  for await (const some of settings.polls === "all" ? [active] : dueBatches(active, settings, ports)) {
    due += some.length;
    const startWithinMs = settings.startWithinMs - (ports.clock.now().getTime() - startedAt);
    const polled = await pollSources(some, settings.polls === "all", { ...settings, startWithinMs }, ports, listener);
    for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] += polled[name];
    left.push(...polled.left);
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

/** Batches of due sources, until none is left. */
async function* dueBatches(
  active: readonly CrawledSource[],
  { pace }: CrawlSettings,
  { schedule }: CrawlPorts,
): AsyncGenerator<readonly CrawledSource[]> {
  for (;;) {
    const taken = await takeDueSources(active, 0, BATCH_SIZE, pace, schedule);
    if (taken.length === 0) return;
    yield taken.map(({ source }) => source);
  }
}
