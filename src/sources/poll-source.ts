import { createHash } from "node:crypto";
import { asFailure } from "../errors.ts";
import { HostBusyError } from "../politeness/host-busy.ts";
import type { ResourceFetcher } from "../ports/resource-fetcher.ts";
import type { Blocks } from "../store/blocks.ts";
import { refuseBlocked } from "../store/exclusions.ts";
import {
  readSourceState,
  replaceSourceState,
  type SourceCounts,
  type SourceError,
  type SourceState,
} from "../store/source-state.ts";
import { isWanted } from "./entry-filter.ts";
import type { ListedEntry } from "./listed-entry.ts";
import { type QueuePorts, type QueueSettings, queueNew } from "./queue-new.ts";
import { readSource } from "./read-source.ts";
import { afterFailure, afterSuccess, isDue, newSource, type Pace, paceOf } from "./schedule.ts";
import type { SourceSettings } from "./source-settings.ts";

export interface PollPorts extends QueuePorts {
  readonly resources: ResourceFetcher;
}

export interface PollSettings extends QueueSettings {
  readonly pace: Pace;
}

/** What a poll needs to know about a source besides its state. */
export type PolledSource = Pick<SourceSettings, "url" | "include" | "exclude" | "intervalMinutes">;

/** The result of polling a source. */
export interface SourceReport {
  readonly url: string;
  readonly kind: SourceState["kind"];
  readonly title: string | null;
  /** `null` when the poll failed, or the entries have not changed since they were last checked. */
  readonly counts: SourceCounts | null;
  /** Why the poll failed; `null` when it succeeded. */
  readonly error: SourceError | null;
  readonly nextDueAt: string;
  /** Seconds between its due time and its poll; `null` on the first poll, or when it was not due. */
  readonly lateSeconds: number | null;
}

/** How a poll ended. */
export type Poll =
  | {
      readonly status: "polled";
      readonly report: SourceReport;
      /** An unexpected exception; `null` when there was none. */
      readonly bug: unknown;
    }
  /** Its state shows a poll since it was taken. No request was sent. */
  | { readonly status: "not-due"; readonly nextDueAt: string }
  /** Another process polled it in the meantime and wrote its state. */
  | { readonly status: "overtaken" }
  /** Its host is busy with other requests of this service, for at least `wait` milliseconds. */
  | { readonly status: "busy"; readonly wait: number };

/**
 * After this long a source is read without its stored validators and hash: failed entries may be retried, a page may
 * declare another feed, and a server that always responds 304 is detected.
 */
const FULL_READ_AFTER_MS = 24 * 3_600_000;

/**
 * Polls a source that is due, queues its new entries, then writes its new state and due time in one write.
 *
 * @param isForced polls it even if it is not due.
 * @throws {IngestError} `storage-unavailable`: the source stays due.
 */
export async function pollSource(
  source: PolledSource,
  isForced: boolean,
  blocks: Blocks,
  settings: PollSettings,
  ports: PollPorts,
): Promise<Poll> {
  const { store, clock } = ports;
  const pace = paceOf(source, settings.pace);
  const { state: stored, etag } = await readSourceState(source.url, store);
  const state = stored ?? newSource(source.url, clock.now());
  const lateSeconds = stored === null ? null : lateness(stored, clock.now());
  if (!isForced && !isDue(state, clock.now(), pace)) return { status: "not-due", nextDueAt: state.nextDueAt };
  try {
    const { after, counts, bug } = await readAndQueue(source, state, pace, blocks, settings, ports);
    if ((await replaceSourceState(after, etag, store)) === null) return { status: "overtaken" };
    const { url, kind, title, lastError, nextDueAt } = after;
    const report = { url, kind, title, counts, error: lastError, nextDueAt, lateSeconds };
    return { status: "polled", report, bug };
  } catch (error) {
    // A closed host is a failure; a busy host is not.
    if (error instanceof HostBusyError && !error.isClosed) return { status: "busy", wait: error.wait };
    throw error;
  }
}

/**
 * Records that a source crashed the process that polled it, as a failed poll.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function recordCrash(
  source: PolledSource,
  pace: Pace,
  { store, clock }: Pick<PollPorts, "store" | "clock">,
): Promise<SourceReport> {
  const { state, etag } = await readSourceState(source.url, store);
  const error = { code: "crashed", message: "The source crashed the process that polled it, twice." } as const;
  const now = clock.now();
  const after = afterFailure(state ?? newSource(source.url, now), error, null, now, paceOf(source, pace));
  await replaceSourceState(after, etag, store);
  const { url, kind, title, nextDueAt } = after;
  return { url, kind, title, counts: null, error, nextDueAt, lateSeconds: null };
}

function lateness({ nextDueAt }: SourceState, now: Date): number | null {
  const late = (now.getTime() - Date.parse(nextDueAt)) / 1_000;
  return late < 0 ? null : late;
}

interface ReadResult {
  readonly after: SourceState;
  readonly counts: SourceCounts | null;
  readonly bug: unknown;
}

/** @throws {HostBusyError} when its host is busy. @throws {IngestError} `storage-unavailable`. */
async function readAndQueue(
  source: PolledSource,
  state: SourceState,
  pace: Pace,
  blocks: Blocks,
  settings: PollSettings,
  ports: PollPorts,
): Promise<ReadResult> {
  const { clock } = ports;
  try {
    refuseBlocked(source.url, blocks);
    const known = isOld(state, clock.now()) ? { ...state, documents: [], entriesHash: null } : state;
    const { kind, title, documents, entries: listed, minIntervalSeconds } = await readSource(known, ports.resources);
    const entries = listed === null ? null : listed.filter(({ url }) => isWanted(url, source));
    const entriesHash = entries === null ? known.entriesHash : hashOf(entries);
    const isUnchanged = entries === null || entriesHash === known.entriesHash;
    const queued = isUnchanged ? null : await queueNew(entries, state.url, state.seen, blocks, settings, ports);
    const now = clock.now();
    const checked =
      queued === null ? {} : { lastListedAt: now.toISOString(), lastCounts: queued.counts, seen: queued.seen };
    const after = { ...state, kind, title: title ?? state.title, documents, entriesHash, ...checked };
    const hasNew = queued !== null && queued.counts.queued > 0;
    return {
      after: afterSuccess(after, { hasNew, minIntervalSeconds }, now, pace),
      counts: queued?.counts ?? null,
      bug: null,
    };
  } catch (error) {
    const { code, message, retryAfterSeconds } = asFailure(error);
    if (code === "storage-unavailable" || (error instanceof HostBusyError && !error.isClosed)) throw error;
    const after = afterFailure(state, { code, message }, retryAfterSeconds, clock.now(), pace);
    return { after, counts: null, bug: code === "internal-error" ? error : null };
  }
}

function isOld({ lastListedAt }: SourceState, now: Date): boolean {
  return lastListedAt === null || now.getTime() - Date.parse(lastListedAt) >= FULL_READ_AFTER_MS;
}

function hashOf(entries: readonly ListedEntry[]): string {
  const hash = createHash("sha256");
  for (const { url } of entries) hash.update(`${url}\n`);
  return hash.digest("hex").slice(0, 32);
}
