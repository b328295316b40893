import { z } from "zod";
import { INGEST_ERRORS, type IngestErrorCode } from "../../errors.ts";
import type { ObjectStore } from "../../ports/object-store.ts";
import { jsonBytes, readJson } from "../../store/json-object.ts";
import { archiveKey } from "../../store/keys.ts";
import { sourceId } from "../../store/source-state.ts";

/** How far the crawl of an archive has come. */
export interface ArchiveState {
  readonly schemaVersion: 1;
  readonly url: string;
  /** The day that it was begun with: with another one it begins anew. */
  readonly since: string | null;
  readonly status: "running" | "finished" | "failed";
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** Until when one process has it for itself; one that breaks off leaves it to the next after that. */
  readonly heldUntil: string;
  /** Sitemaps that are left to read, the next last. */
  readonly pending: readonly PendingSitemap[];
  /** Marks of all sitemaps that were named, so that none is read twice. */
  readonly named: readonly string[];
  /** The entries of the sitemap that was read last, while some are left to queue. */
  readonly list: EntryList | null;
  readonly counts: ArchiveCounts;
  readonly lastError: { readonly code: IngestErrorCode; readonly message: string } | null;
}

export interface PendingSitemap {
  readonly url: string;
  /** How often it could not be had. */
  readonly failures: number;
}

/** Entries in an object of their own. */
export interface EntryList {
  /** Mark of the sitemap. */
  readonly mark: string;
  readonly entries: number;
  /** How many of them were looked at. */
  readonly taken: number;
}

export interface ArchiveCounts {
  readonly sitemaps: number;
  /** Sitemaps that could not be had. */
  readonly failedSitemaps: number;
  /** Entries of all sitemaps that were read. */
  readonly entries: number;
  /** Of these, those that are no article by their URL, are kept out by a pattern, or are from before `since`. */
  readonly passedOver: number;
  readonly queued: number;
  readonly known: number;
  /** They may not be fetched, or failed not long ago. */
  readonly refused: number;
}

const NOTHING: ArchiveCounts = {
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

/** An archive that nobody has begun to read. */
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
    counts: NOTHING,
    lastError: null,
  };
}

/** `state` is `null` where there is none, or it is damaged and the archive begins anew. @throws {IngestError} `storage-unavailable`. */
export async function readArchiveState(
  url: string,
  store: ObjectStore,
): Promise<{ readonly state: ArchiveState | null; readonly etag: string | null }> {
  const object = await readJson<unknown>(archiveKey(sourceId(url)), store);
  if (object === null) return { state: null, etag: null };
  const parsed = State.safeParse(object.value);
  return { state: parsed.success && parsed.data.url === url ? parsed.data : null, etag: object.etag };
}

/** Answers the new etag; `null` when somebody has written meanwhile. @throws {IngestError} `storage-unavailable`. */
export async function replaceArchiveState(
  state: ArchiveState,
  etag: string | null,
  store: ObjectStore,
): Promise<string | null> {
  const key = archiveKey(sourceId(state.url));
  return etag === null ? store.putIfAbsent(key, jsonBytes(state)) : store.putIfUnchanged(key, jsonBytes(state), etag);
}
