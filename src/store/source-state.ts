import { createHash } from "node:crypto";
import { z } from "zod";
import { INGEST_ERRORS, type IngestErrorCode } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { Validators } from "../ports/resource-fetcher.ts";
import { jsonBytes, readJson } from "./json-object.ts";
import { sourceKey } from "./keys.ts";

/** What a source turned out to be when it answered. */
export const SOURCE_KINDS = ["feed", "sitemap", "sitemap-index", "section"] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A document that was read for a source, and what its answer can be recognised by. */
export interface SourceDocument extends Validators {
  readonly url: string;
}

/** Entries that a poll looked at; each is counted once more in the others. */
export interface SourceCounts {
  readonly entries: number;
  readonly queued: number;
  /** They led to an article before. */
  readonly known: number;
  /** They wait in the queue, because this source or another one has named them. */
  readonly byOthers: number;
  /** They may not be fetched, or failed not long ago. */
  readonly refused: number;
}

/**
 * Entries of the source that were looked up, by `entryMark`, each with the second since 1970 until which that holds:
 * until then nobody asks the bucket for them again.
 */
export interface SeenEntries {
  /** They led to an article. */
  readonly filed: Readonly<Record<string, number>>;
  /** They may not be fetched, or failed not long ago. */
  readonly refused: Readonly<Record<string, number>>;
  /** They were put onto the queue. */
  readonly waiting: Readonly<Record<string, number>>;
}

export const NOTHING_SEEN: SeenEntries = { filed: {}, refused: {}, waiting: {} };

export interface SourceError {
  readonly code: IngestErrorCode;
  readonly message: string;
}

/** What the crawl remembers of a source between its turns. */
export interface SourceState {
  readonly schemaVersion: 1;
  readonly url: string;
  /** `null` until it was read for the first time. */
  readonly kind: SourceKind | null;
  readonly title: string | null;
  /**
   * The first is read first: the source itself, or the feed that its page declares. After it come the
   * sitemaps of an index that were read last.
   */
  readonly documents: readonly SourceDocument[];
  /** Hash of the list of entries that was looked at last: servers without validators send the same list again. */
  readonly entriesHash: string | null;
  /** Seconds from one poll to the next, as it has settled. */
  readonly intervalSeconds: number;
  readonly nextDueAt: string;
  /** When it last answered, be it that nothing has changed. */
  readonly lastReadAt: string | null;
  /** When its entries were last looked at, each for itself. */
  readonly lastListedAt: string | null;
  /** When it last named something new. */
  readonly lastNewAt: string | null;
  /** Readings in a row that failed. */
  readonly failures: number;
  /** Why the last poll failed; `null` when it succeeded. */
  readonly lastError: SourceError | null;
  /** Of the last time that its entries were looked at. */
  readonly lastCounts: SourceCounts | null;
  /** Of the entries that it named then. Missing in states of version 0.2 and before. */
  readonly seen: SeenEntries;
}

/** A state of the bucket, with what a write in its place must name. */
export interface StoredSourceState {
  /** `null`: there is none, or it is damaged and will be built anew. */
  readonly state: SourceState | null;
  /** `null`: there is no object. */
  readonly etag: string | null;
}

const text = z.string().max(2048);
const count = z.int().min(0);
/** Goes into a header of the next request. */
const validator = z
  .string()
  .regex(/^[\x20-\x7e\x80-\xff]{1,512}$/)
  .nullable();

const marks = z.record(z.string().max(32), z.number());
const seen = z.object({ filed: marks, refused: marks, waiting: marks });

const CODES = Object.keys(INGEST_ERRORS) as IngestErrorCode[];

const State: z.ZodType<SourceState> = z.object({
  schemaVersion: z.literal(1),
  url: text,
  kind: z.enum(SOURCE_KINDS).nullable(),
  title: text.nullable(),
  documents: z.array(z.object({ url: text, etag: validator, lastModified: validator })).max(20),
  entriesHash: text.nullable(),
  intervalSeconds: z.number().positive(),
  nextDueAt: z.iso.datetime(),
  lastReadAt: z.iso.datetime().nullable(),
  lastListedAt: z.iso.datetime().nullable(),
  lastNewAt: z.iso.datetime().nullable(),
  failures: count,
  lastError: z.object({ code: z.enum(CODES), message: z.string() }).nullable(),
  lastCounts: z.object({ entries: count, queued: count, known: count, byOthers: count, refused: count }).nullable(),
  seen: seen.catch(NOTHING_SEEN),
});

/** @throws {IngestError} `storage-unavailable`. */
export async function readSourceState(url: string, store: ObjectStore): Promise<StoredSourceState> {
  const object = await readJson<unknown>(sourceKey(sourceId(url)), store);
  if (object === null) return { state: null, etag: null };
  const parsed = State.safeParse(object.value);
  const isOurs = parsed.success && parsed.data.url === url;
  return { state: isOurs ? parsed.data : null, etag: object.etag };
}

/**
 * Writes a state in the place of the one that was read. Answers the new etag, or `null` when another crawl run
 * has written meanwhile: then the source is that turn's.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function replaceSourceState(
  state: SourceState,
  etag: string | null,
  store: ObjectStore,
): Promise<string | null> {
  const key = sourceKey(sourceId(state.url));
  const body = jsonBytes(state);
  return etag === null ? store.putIfAbsent(key, body) : store.putIfUnchanged(key, body, etag);
}

/** The id of a source: its URL as it is written, because what an article's URL may lose can tell two feeds apart. */
export function sourceId(url: string): string {
  return createHash("sha256").update(url).digest("hex").slice(0, 32);
}
