import { z } from "zod";
import { INGEST_ERRORS, type IngestErrorCode } from "../../errors.ts";
import type { ObjectStore } from "../../ports/object-store.ts";
import { jsonBytes, readJson } from "../../store/json-object.ts";
import { archiveKey } from "../../store/keys.ts";
import { sourceId } from "../../store/source-state.ts";

/** Progress of the crawl of an archive. */
export interface ArchiveState {
  readonly schemaVersion: 1;
  readonly url: string;
  /** The day it was started with; a different one restarts the crawl. */
  readonly since: string | null;
  readonly status: "running" | "finished" | "failed";
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** Lease of one process; after a crash another process continues when it expires. */
  readonly heldUntil: string;
  /** Sitemaps left to read; the next is last. */
  readonly pending: readonly PendingSitemap[];
  /** Marks of all sitemaps found, so that none is read twice. */
  readonly named: readonly string[];
  /** The entries of the last sitemap read, while some are not queued yet. */
  readonly list: EntryList | null;
  readonly counts: ArchiveCounts;
  readonly lastError: { readonly code: IngestErrorCode; readonly message: string } | null;
}

export interface PendingSitemap {
  readonly url: string;
  /** Failed attempts to fetch it. */
  readonly failures: number;
}

/** Entries that are stored in a separate object. */
export interface EntryList {
  /** Mark of the sitemap. */
  readonly mark: string;
  readonly entries: number;
  /** Number of entries processed. */
  readonly taken: number;
}

export interface ArchiveCounts {
  readonly sitemaps: number;
  /** Sitemaps that could not be fetched. */
  readonly failedSitemaps: number;
  /** Entries of all sitemaps read. */
  readonly entries: number;
  /** Not an article judging by the URL, excluded by a pattern, or older than `since`. */
  readonly passedOver: number;
  readonly queued: number;
  readonly known: number;
  /** Not allowed to be fetched, or failed recently. */
  readonly refused: number;
}

const NO_COUNTS: ArchiveCounts = {
  sitemaps: 0,
  failedSitemaps: 0,
  entries: 0,
  passedOver: 0,
  queued: 0,
  known: 0,
  refused: 0,
};

const text = z.string().max(2048);
const count = z.int().min(0);

const CODES = Object.keys(INGEST_ERRORS) as IngestErrorCode[];

const State: z.ZodType<ArchiveState> = z.object({
  schemaVersion: z.literal(1),
  url: text,
  since: text.nullable(),
  status: z.enum(["running", "finished", "failed"]),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  heldUntil: z.iso.datetime(),
  pending: z.array(z.object({ url: text, failures: count })),
  named: z.array(text),
  list: z.object({ mark: text, entries: count, taken: count }).nullable(),
  counts: z.object({
    sitemaps: count,
    failedSitemaps: count,
    entries: count,
    passedOver: count,
    queued: count,
    known: count,
    refused: count,
  }),
  lastError: z.object({ code: z.enum(CODES), message: z.string() }).nullable(),
});

/** The state of an archive before its first step. */
export function newArchive(url: string, since: string | null, now: Date): ArchiveState {
  return {
    schemaVersion: 1,
    url,
    since,
    status: "running",
    startedAt: now.toISOString(),
    finishedAt: null,
    heldUntil: now.toISOString(),
    pending: [{ url, failures: 0 }],
    named: [],
    list: null,
    counts: NO_COUNTS,
    lastError: null,
  };
}

/**
 * `state` is `null` when there is none, or it is damaged and the archive restarts. @throws {IngestError}
 * `storage-unavailable`.
 */
export async function readArchiveState(
  url: string,
  store: ObjectStore,
): Promise<{ readonly state: ArchiveState | null; readonly etag: string | null }> {
  const object = await readJson<unknown>(archiveKey(sourceId(url)), store);
  if (object === null) return { state: null, etag: null };
  const parsed = State.safeParse(object.value);
  return { state: parsed.success && parsed.data.url === url ? parsed.data : null, etag: object.etag };
}

/** Returns the new etag; `null` when another process wrote first. @throws {IngestError} `storage-unavailable`. */
export async function replaceArchiveState(
  state: ArchiveState,
  etag: string | null,
  store: ObjectStore,
): Promise<string | null> {
  const key = archiveKey(sourceId(state.url));
  return etag === null ? store.putIfAbsent(key, jsonBytes(state)) : store.putIfUnchanged(key, jsonBytes(state), etag);
}
