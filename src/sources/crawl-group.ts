import { schedulePage } from "./due-index.ts";
import type { PolledSource } from "./poll-source.ts";
import { MAX_SOURCE_BYTES } from "./source-settings.ts";
import { type DueSource, hostOf } from "./take-due-sources.ts";

/** Sources polled by one process. */
export interface CrawlGroup {
  readonly sources: readonly PolledSource[];
  /** Seconds until the group is due. */
  readonly delaySeconds: number;
}

/** More would cost fewer queue messages, but a terminated process loses the work of its whole group. */
const MAX_SOURCES_PER_GROUP = 10;
/** How late a source may be polled because it shares a group with others. */
const WINDOW_SECONDS = 180;
/** Approximate fetch time, added to the delay of a host. */
const FETCH_SECONDS = 1;
/** The longest delay of a queue message. */
const MAX_DELAY_SECONDS = 86_400;

/**
 * Groups sources that were taken ahead of time; each group is polled when its last source is due. Sources of one host
 * share a group or are in consecutive groups; an unsettled source is alone in its group.
 *
 * @param hostDelaySeconds between two requests to a host.
 * @param now in milliseconds since 1970.
 */
export function crawlGroups(due: readonly DueSource[], hostDelaySeconds: number, now: number): readonly CrawlGroup[] {
  const windows = Map.groupBy(due, ({ source, dueAt, isUnsettled }) => {
    const window = Math.max(0, Math.floor((dueAt - now) / 1_000 / WINDOW_SECONDS));
    return isUnsettled ? source.url : `${window} ${schedulePage(hostOf(source.url))}`;
  });
  const before = new Map<string, number>();
  return [...windows.values()].flatMap((ofWindow) =>
    chunks(ofWindow.toSorted(byHost)).map((chunk) => groupOf(chunk, before, hostDelaySeconds, now)),
  );
}

/** @param before number of grouped sources per host; updated with this chunk. */
function groupOf(
  chunk: readonly DueSource[],
  before: Map<string, number>,
  hostDelaySeconds: number,
  now: number,
): CrawlGroup {
  let delay = 0;
  for (const { dueAt } of chunk) delay = Math.max(delay, (dueAt - now) / 1_000);
  const hosts = new Set(chunk.map(({ source }) => hostOf(source.url)));
  for (const host of hosts) delay = Math.max(delay, (before.get(host) ?? 0) * (hostDelaySeconds + FETCH_SECONDS));
  for (const { source } of chunk) before.set(hostOf(source.url), (before.get(hostOf(source.url)) ?? 0) + 1);
  return {
    sources: chunk.map(({ source }) => messageSource(source)),
    delaySeconds: Math.min(MAX_DELAY_SECONDS, Math.ceil(delay)),
  };
}

function chunks(due: readonly DueSource[]): DueSource[][] {
  const groups: DueSource[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const one of due) {
    const size = new TextEncoder().encode(JSON.stringify(messageSource(one.source))).length;
    const last = groups.at(-1);
    if (last === undefined || last.length === MAX_SOURCES_PER_GROUP || bytes + size > MAX_SOURCE_BYTES) {
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

/** The fields of a source that a message carries. */
function messageSource({ url, include, exclude, intervalMinutes }: PolledSource): PolledSource {
  return { url, include, exclude, intervalMinutes };
}
