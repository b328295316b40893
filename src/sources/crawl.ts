import type { CrawlSchedule } from "../ports/crawl-schedule.ts";
import type { PollPorts } from "./poll-source.ts";
import {
  type CrawlListener,
  type LeftSource,
  type PolledCounts,
  type PollSourcesSettings,
  pollSources,
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
  /** They are due, and left for the next run. */
  readonly left: number;
}

/** As many as a process that is ended takes with it: they come again when their lease has expired. */
const TAKEN_AT_ONCE = 60;

/**
 * A crawl run in one process: polls the sources that are due, the longest overdue first, and queues what is new. The
 * schedule gives each of them to one run, so that runs which overlap poll it once; its state moves on only after the
 * queue has accepted what it named. A source that fails stops no other.
 *
 * @throws {IngestError} `storage-unavailable`: without the bucket nobody knows what is new.
 */
export async function crawl(
  sources: readonly CrawledSource[],
  settings: CrawlSettings,
  ports: CrawlPorts,
  listener: CrawlListener,
): Promise<CrawlReport> {
  const running = sources.filter(({ isPaused }) => !isPaused);
  const begun = ports.clock.now().getTime();
  const counts = { read: 0, failed: 0, notDue: 0, taken: 0, queued: 0 };
  const left: LeftSource[] = [];
  let due = 0;
  for await (const some of settings.polls === "all" ? [running] : dueInTurn(running, settings, ports)) {
    due += some.length;
    const beginsWithin = settings.beginsWithin - (ports.clock.now().getTime() - begun);
    const polled = await pollSources(some, settings.polls === "all", { ...settings, beginsWithin }, ports, listener);
    for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] += polled[name];
    left.push(...polled.left);
  }
  const now = ports.clock.now().getTime();
  if (left.length > 0) await ports.schedule.settle(left.map(({ id, host }) => ({ id, host, dueAt: now })));
  return {
    sources: sources.length,
    paused: sources.length - running.length,
    ...counts,
    notDue: running.length - due + counts.notDue,
    left: left.length,
  };
}

/** Some at a time, until none is due any more. */
async function* dueInTurn(
  running: readonly CrawledSource[],
  { pace }: CrawlSettings,
  { schedule }: CrawlPorts,
): AsyncGenerator<readonly CrawledSource[]> {
  for (;;) {
    const taken = await takeDueSources(running, 0, TAKEN_AT_ONCE, pace, schedule);
    if (taken.length === 0) return;
    yield taken.map(({ source }) => source);
  }
}
