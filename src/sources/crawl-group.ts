import { schedulePage } from "./due-index.ts";
import type { PolledSource } from "./poll-source.ts";
import { MAX_SOURCE_BYTES } from "./source-settings.ts";
import { type DueSource, hostOf } from "./take-due-sources.ts";

/** Sources that one process polls. */
export interface CrawlGroup {
  readonly sources: readonly PolledSource[];
  /** Seconds until it is time for it. */
  readonly delaySeconds: number;
}

/** A message is paid for as one, and a process that is cut loses the work of one group. */
const MAX_SOURCES = 10;
/** In seconds: as late as a source may be because it shares a group with others. */
const WINDOW = 180;
/** In seconds beside the delay of a host: what a fetch takes, about. */
const FETCH = 1;
/** As late as a queue delivers, in seconds. */
const MAX_DELAY = 86_400;

/**
 * Puts sources that were taken ahead of their time into groups that are polled when the last of their sources is due.
 * Sources of one host are in one group, or in groups that come one after the other; a suspect is in one of its own.
 *
 * @param hostDelaySeconds between two requests to a host.
 * @param now in milliseconds since 1970.
 */
export function crawlGroups(due: readonly DueSource[], hostDelaySeconds: number, now: number): readonly CrawlGroup[] {
  const windows = Map.groupBy(due, ({ source, dueAt, isSuspect }) => {
    const window = Math.max(0, Math.floor((dueAt - now) / 1_000 / WINDOW));
    return isSuspect ? source.url : `${window} ${schedulePage(hostOf(source.url))}`;
  });
  const before = new Map<string, number>();
  return [...windows.values()].flatMap((ofWindow) =>
    chunks(ofWindow.toSorted(byHost)).map((chunk) => groupOf(chunk, before, hostDelaySeconds, now)),
  );
}

/** @param before how many sources of each host were grouped; those of this chunk are added. */
function groupOf(
  chunk: readonly DueSource[],
  before: Map<string, number>,
  hostDelaySeconds: number,
  now: number,
): CrawlGroup {
  let delay = 0;
  for (const { dueAt } of chunk) delay = Math.max(delay, (dueAt - now) / 1_000);
  const hosts = new Set(chunk.map(({ source }) => hostOf(source.url)));
  for (const host of hosts) delay = Math.max(delay, (before.get(host) ?? 0) * (hostDelaySeconds + FETCH));
  for (const { source } of chunk) before.set(hostOf(source.url), (before.get(hostOf(source.url)) ?? 0) + 1);
  return { sources: chunk.map(({ source }) => polled(source)), delaySeconds: Math.min(MAX_DELAY, Math.ceil(delay)) };
}

function chunks(due: readonly DueSource[]): DueSource[][] {
  const groups: DueSource[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const one of due) {
    const size = new TextEncoder().encode(JSON.stringify(polled(one.source))).length;
    const last = groups.at(-1);
    if (last === undefined || last.length === MAX_SOURCES || bytes + size > MAX_SOURCE_BYTES) {
      groups.push([one]);
      bytes = size;
    } else {
      last.push(one);
      bytes += size;
    }
  }
  return groups;
}

function byHost(one: DueSource, other: DueSource): number {
  const [host, otherHost] = [hostOf(one.source.url), hostOf(other.source.url)];
  if (host === otherHost) return one.dueAt - other.dueAt;
  return host < otherHost ? -1 : 1;
}

/** What a message carries of a source. */
function polled({ url, include, exclude, intervalMinutes }: PolledSource): PolledSource {
  return { url, include, exclude, intervalMinutes };
}
