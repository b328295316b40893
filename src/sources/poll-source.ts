import { createHash } from "node:crypto";
import { asFailure } from "../errors.ts";
import type { ResourceFetcher } from "../ports/resource-fetcher.ts";
import { readBlocks } from "../store/blocks.ts";
import { refuseBlocked } from "../store/kept-away.ts";
import {
  type HeldSourceState,
  replaceSourceState,
  type SourceCounts,
  type SourceError,
  type SourceState,
} from "../store/source-state.ts";
import { isWanted } from "./entry-filter.ts";
import type { ListedEntry } from "./listed-entry.ts";
import { type QueuePorts, type QueueSettings, queueNew } from "./queue-new.ts";
import { readSource } from "./read-source.ts";
import { begun, failed, type Pace, read } from "./schedule.ts";
import type { CrawledSource } from "./source-settings.ts";

export interface PollPorts extends QueuePorts {
  readonly resources: ResourceFetcher;
}

export interface PollSettings extends QueueSettings {
  readonly pace: Pace;
}

/** A source with its state, or that of a source which nobody has read, and what a write in its place must name. */
export interface DueSource extends HeldSourceState {
  readonly source: CrawledSource;
  readonly state: SourceState;
  readonly pace: Pace;
}

/** What a crawl run found at a source. */
export interface SourceReport {
  readonly url: string;
  readonly kind: SourceState["kind"];
  readonly title: string | null;
  /** `null`: it could not be read, or nothing has changed since its entries were looked at. */
  readonly counts: SourceCounts | null;
  /** Why it could not be read; `null` when it was. */
  readonly error: SourceError | null;
  readonly nextDueAt: string;
}

export interface Poll {
  readonly report: SourceReport;
  /** What was thrown, where that is no known way to fail; `null` when nothing was. */
  readonly bug: unknown;
}

/**
 * Milliseconds after which a source is read as if nothing were known of it. What failed then may be tried again, a
 * page may declare another feed, and a server that says "unchanged" whatever happens is found out.
 */
const READ_AFRESH_AFTER = 24 * 3_600_000;

/**
 * Takes a source, reads it, queues what is new, and then notes what was read and when it is due again. Answers
 * `null` when another crawl run has taken it.
 *
 * @param queuedIds ids of the articles that this crawl run has queued; those that are queued now are added.
 * @throws {IngestError} `storage-unavailable`: the source is due again as after a failed poll.
 */
export async function pollSource(
  due: DueSource,
  queuedIds: Set<string>,
  settings: PollSettings,
  ports: PollPorts,
): Promise<Poll | null> {
  const { state, pace, etag } = due;
  const taken = await replaceSourceState(begun(state, ports.clock.now(), pace), etag, ports.store);
  if (taken === null) return null;
  const { after, counts, bug } = await readAndQueue(due, queuedIds, settings, ports);
  // When the write is refused, this run took so long that another one has taken the source, and will record it.
  await replaceSourceState(after, taken, ports.store);
  const { url, kind, title, lastError, nextDueAt } = after;
  return { report: { url, kind, title, counts, error: lastError, nextDueAt }, bug };
}

interface Reached {
  readonly after: SourceState;
  readonly counts: SourceCounts | null;
  readonly bug: unknown;
}

async function readAndQueue(
  { source, state, pace }: DueSource,
  queuedIds: Set<string>,
  settings: PollSettings,
  ports: PollPorts,
): Promise<Reached> {
  const { clock } = ports;
  try {
    refuseBlocked(source.url, await readBlocks(ports.store));
    const known = isOld(state, clock.now()) ? { ...state, documents: [], entriesHash: null } : state;
    const { kind, title, documents, entries: listed, restSeconds } = await readSource(known, ports.resources);
    const entries = listed === null ? null : listed.filter(({ url }) => isWanted(url, source));
    const entriesHash = entries === null ? known.entriesHash : hashOf(entries);
    const isUnchanged = entries === null || entriesHash === known.entriesHash;
    const counts = isUnchanged ? null : await queueNew(entries, state.url, queuedIds, settings, ports);
    const now = clock.now();
    const looked = counts === null ? {} : { lastListedAt: now.toISOString(), lastCounts: counts };
    const after = { ...state, kind, title: title ?? state.title, documents, entriesHash, ...looked };
    const hasNew = counts !== null && counts.queued > 0;
    return { after: read(after, { hasNew, restSeconds }, now, pace), counts, bug: null };
  } catch (error) {
    const { code, message, retryAfterSeconds } = asFailure(error);
    if (code === "storage-unavailable") throw error;
    const after = failed(state, { code, message }, retryAfterSeconds, clock.now(), pace);
    return { after, counts: null, bug: code === "internal-error" ? error : null };
  }
}

function isOld({ lastListedAt }: SourceState, now: Date): boolean {
  return lastListedAt === null || now.getTime() - Date.parse(lastListedAt) >= READ_AFRESH_AFTER;
}

function hashOf(entries: readonly ListedEntry[]): string {
  const hash = createHash("sha256");
  for (const { url } of entries) hash.update(`${url}\n`);
  return hash.digest("hex").slice(0, 32);
}
