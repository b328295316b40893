import { mapConcurrently } from "../concurrently.ts";
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
  /** Milliseconds in which polls are begun; the sources that are left then are due still. */
  readonly beginsWithin: number;
}

/** Hears of each source as soon as it is done with. */
export interface CrawlListener {
  polled(report: SourceReport): void;
  bug(source: string, error: unknown): void;
}

/** What became of sources that were taken, in numbers of them. */
export interface PolledCounts {
  readonly read: number;
  /** The poll failed. */
  readonly failed: number;
  readonly notDue: number;
  /** Another process has polled them meanwhile. */
  readonly taken: number;
  /** They were not polled: there was no time, or their host was busy. Nobody has settled them. */
  readonly left: readonly LeftSource[];
  /** Articles of all of them. */
  readonly queued: number;
}

export interface LeftSource {
  readonly source: PolledSource;
  readonly id: string;
  readonly host: string;
  /** Milliseconds until its host may have time. */
  readonly wait: number;
}

const HOSTS_AT_ONCE = 6; // Workers hold six connections open.
/** So many a write; a process that ends before it has written polls none of them again, because their states tell. */
const SETTLED_AT_ONCE = 50;

/**
 * Polls sources, several hosts at a time, and the sources of one host one after the other: otherwise they would wait
 * for each other. Tells the schedule when they are due next.
 *
 * @param isForced polls those too that are not due.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function pollSources(
  sources: readonly PolledSource[],
  isForced: boolean,
  settings: PollSourcesSettings,
  ports: PollPorts & { readonly schedule: CrawlSchedule },
  listener: CrawlListener,
): Promise<PolledCounts> {
  const begun = ports.clock.now().getTime();
  const blocks = sources.length === 0 ? [] : await readBlocks(ports.store);
  const left: LeftSource[] = [];
  const settled: SettledSource[] = [];
  const counts = { read: 0, failed: 0, notDue: 0, taken: 0, queued: 0 };

  async function poll(source: PolledSource): Promise<void> {
    const place = { id: sourceId(source.url), host: hostOf(source.url) };
    const isLate = ports.clock.now().getTime() - begun > settings.beginsWithin;
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
        tell(result, counts, listener);
        settled.push({ ...place, dueAt: Date.parse(result.report.nextDueAt) });
    }
  }

  await mapConcurrently(HOSTS_AT_ONCE, byHost(sources), async (ofHost) => {
    for (const source of ofHost) {
      await poll(source);
      if (settled.length >= SETTLED_AT_ONCE) await ports.schedule.settle(settled.splice(0));
    }
  });
  if (settled.length > 0) await ports.schedule.settle(settled);
  return { ...counts, left };
}

function tell(
  { report, bug }: Extract<Poll, { status: "polled" }>,
  counts: { read: number; failed: number; queued: number },
  listener: CrawlListener,
): void {
  if (report.error === null) counts.read++;
  else counts.failed++;
  counts.queued += report.counts?.queued ?? 0;
  if (bug !== null) listener.bug(report.url, bug);
  listener.polled(report);
}

/** The host first whose source comes first. */
function byHost(sources: readonly PolledSource[]): PolledSource[][] {
  const hosts = new Map<string, PolledSource[]>();
  for (const source of sources) {
    const host = hostOf(source.url);
    const others = hosts.get(host);
    if (others === undefined) hosts.set(host, [source]);
    else others.push(source);
  }
  return [...hosts.values()];
}
