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
import { failed, isDue, newSource, type Pace, paceOf, read } from "./schedule.ts";
import type { SourceSettings } from "./source-settings.ts";

export interface PollPorts extends QueuePorts {
  readonly resources: ResourceFetcher;
}

export interface PollSettings extends QueueSettings {
  readonly pace: Pace;
}

/** What a poll has to know of a source beside its state. */
export type PolledSource = Pick<SourceSettings, "url" | "include" | "exclude" | "intervalMinutes">;

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

/** How a poll ended. */
export type Poll =
  | {
      readonly status: "polled";
      readonly report: SourceReport;
      /** What was thrown, where that is no known way to fail; `null` when nothing was. */
      readonly bug: unknown;
    }
  /** Its state says that somebody has polled it since it was taken. Nothing was asked. */
  | { readonly status: "not-due"; readonly nextDueAt: string }
  /** Somebody else has polled it meanwhile, and has written its state. */
  | { readonly status: "overtaken" }
  /** Its host serves other requests of ours, for so many milliseconds at least. */
  | { readonly status: "busy"; readonly wait: number };

/**
 * Milliseconds after which a source is read as if nothing were known of it. What failed then may be tried again, a
 * page may declare another feed, and a server that says "unchanged" whatever happens is found out.
 */
const READ_AFRESH_AFTER = 24 * 3_600_000;

/**
 * Reads a source that is due, queues what is new, and then notes what was read and when it is due again, in one write.
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
  const { state: kept, etag } = await readSourceState(source.url, store);
  const state = kept ?? newSource(source.url, clock.now());
  if (!isForced && !isDue(state, clock.now(), pace)) return { status: "not-due", nextDueAt: state.nextDueAt };
  try {
    const { after, counts, bug } = await readAndQueue(source, state, pace, blocks, settings, ports);
    if ((await replaceSourceState(after, etag, store)) === null) return { status: "overtaken" };
    const { url, kind, title, lastError, nextDueAt } = after;
    return { status: "polled", report: { url, kind, title, counts, error: lastError, nextDueAt }, bug };
  } catch (error) {
    // A host that is closed has failed; one that is only busy will have time.
    if (error instanceof HostBusyError && !error.isClosed) return { status: "busy", wait: error.wait };
    throw error;
  }
}

/**
 * Notes that a source has ended the process that polled it, as a failed poll.
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
  const after = failed(state ?? newSource(source.url, now), error, null, now, paceOf(source, pace));
  await replaceSourceState(after, etag, store);
  const { url, kind, title, nextDueAt } = after;
  return { url, kind, title, counts: null, error, nextDueAt };
}

interface Reached {
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
): Promise<Reached> {
  const { clock } = ports;
  try {
    refuseBlocked(source.url, blocks);
    const known = isOld(state, clock.now()) ? { ...state, documents: [], entriesHash: null } : state;
    const { kind, title, documents, entries: listed, restSeconds } = await readSource(known, ports.resources);
    const entries = listed === null ? null : listed.filter(({ url }) => isWanted(url, source));
    const entriesHash = entries === null ? known.entriesHash : hashOf(entries);
    const isUnchanged = entries === null || entriesHash === known.entriesHash;
    const queued = isUnchanged ? null : await queueNew(entries, state.url, state.seen, blocks, settings, ports);
    const now = clock.now();
    const looked =
      queued === null ? {} : { lastListedAt: now.toISOString(), lastCounts: queued.counts, seen: queued.seen };
    const after = { ...state, kind, title: title ?? state.title, documents, entriesHash, ...looked };
    const hasNew = queued !== null && queued.counts.queued > 0;
    return { after: read(after, { hasNew, restSeconds }, now, pace), counts: queued?.counts ?? null, bug: null };
  } catch (error) {
    const { code, message, retryAfterSeconds } = asFailure(error);
    if (code === "storage-unavailable" || (error instanceof HostBusyError && !error.isClosed)) throw error;
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
