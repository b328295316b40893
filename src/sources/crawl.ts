import { mapConcurrently } from "../concurrently.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { readSourceState } from "../store/source-state.ts";
import { type DueSource, type PollPorts, type PollSettings, pollSource, type SourceReport } from "./poll-source.ts";
import { dueAt, isDue, newSource, paceOf } from "./schedule.ts";
import type { CrawledSource } from "./source-settings.ts";

export type CrawlPorts = PollPorts;

export interface CrawlSettings extends PollSettings {
  /** Milliseconds in which a crawl run starts polls; sources that are left are due in the next. */
  readonly beginsWithin: number;
  /** Which sources a run polls: those that are due, or all that are not paused. */
  readonly polls: "due" | "all";
}

/** Hears of each source as soon as it is done with. */
export interface CrawlListener {
  polled(report: SourceReport): void;
  bug(source: string, error: unknown): void;
}

/** The result of a crawl run, in numbers of sources. */
export interface CrawlReport {
  readonly sources: number;
  readonly read: number;
  /** The poll failed. */
  readonly failed: number;
  readonly notDue: number;
  readonly paused: number;
  /** Another crawl run was polling them. */
  readonly taken: number;
  /** They are due, and left for the next run. */
  readonly left: number;
  /** Articles of all of them. */
  readonly queued: number;
}

const SOURCES_AT_ONCE = 3;
const STATES_AT_ONCE = 6; // Workers hold six connections open.

/**
 * A crawl run: polls the sources that are due, the longest overdue first, and queues what is new. Each source is taken
 * by compare-and-swap before it is polled, so that runs which overlap poll it once; its state moves on only after the
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
  const begun = ports.clock.now();
  const running = sources.filter(({ isPaused }) => !isPaused);
  const due = await dueSources(running, settings, ports.store, begun);
  const queuedIds = new Set<string>();
  const counts = { read: 0, failed: 0, taken: 0, left: 0, queued: 0 };
  await mapConcurrently(SOURCES_AT_ONCE, due, async (source) => {
    if (ports.clock.now().getTime() - begun.getTime() > settings.beginsWithin) {
      counts.left++;
      return;
    }
    const poll = await pollSource(source, queuedIds, settings, ports);
    if (poll === null) {
      counts.taken++;
      return;
    }
    const { report, bug } = poll;
    if (report.error === null) counts.read++;
    else counts.failed++;
    counts.queued += report.counts?.queued ?? 0;
    if (bug !== null) listener.bug(report.url, bug);
    listener.polled(report);
  });
  const paused = sources.length - running.length;
  return { sources: sources.length, paused, notDue: running.length - due.length, ...counts };
}

/** The longest due first. */
async function dueSources(
  sources: readonly CrawledSource[],
  { pace, polls }: CrawlSettings,
  store: ObjectStore,
  now: Date,
): Promise<DueSource[]> {
  const held = await mapConcurrently(STATES_AT_ONCE, sources, async (source) => {
    const { state, etag } = await readSourceState(source.url, store);
    return { source, pace: paceOf(source, pace), state: state ?? newSource(source.url, now), etag };
  });
  return held
    .filter((due) => polls === "all" || isDue(due.state, now, due.pace))
    .sort((one, other) => dueAt(one.state, now, one.pace) - dueAt(other.state, now, other.pace));
}
