import { createHash } from "node:crypto";
import { z } from "zod";
import { INGEST_ERRORS, type IngestErrorCode } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { Validators } from "../ports/resource-fetcher.ts";
import { jsonBytes, readJson } from "./json-object.ts";
import { sourceKey } from "./keys.ts";

/** What the document of a source turned out to be. */
export const SOURCE_KINDS = ["feed", "sitemap", "sitemap-index", "section"] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A document read for a source, with its HTTP validators. */
export interface SourceDocument extends Validators {
  readonly url: string;
}

/** Entries checked by a poll; each is also counted in one of the other fields. */
export interface SourceCounts {
  readonly entries: number;
  readonly queued: number;
  /** Already led to an article. */
  readonly known: number;
  /** Already queued, by this source or another. */
  readonly byOthers: number;
  /** Not allowed to be fetched, or failed recently. */
  readonly refused: number;
}

/**
 * Results of checked entries by `entryMark`, each with its expiry in seconds since 1970: until then the entry is not
 * looked up in the bucket again.
 */
export interface SeenEntries {
  /** Already led to an article. */
  readonly filed: Readonly<Record<string, number>>;
  /** Not allowed to be fetched, or failed recently. */
  readonly refused: Readonly<Record<string, number>>;
  /** Queued. */
  readonly waiting: Readonly<Record<string, number>>;
}

export const NOTHING_SEEN: SeenEntries = { filed: {}, refused: {}, waiting: {} };

export interface SourceError {
  readonly code: IngestErrorCode;
  readonly message: string;
}

/** What the crawl stores about a source between runs. */
export interface SourceState {
  readonly schemaVersion: 1;
  readonly url: string;
  /** `null` until the first successful poll. */
  readonly kind: SourceKind | null;
  readonly title: string | null;
  /**
   * In fetch order. The first is the source itself, or the feed that its page declares; after it come the most recently
   * read sitemaps of an index.
   */
  readonly documents: readonly SourceDocument[];
  /** Hash of the last processed list of entries: servers without validators often send the same list again. */
  readonly entriesHash: string | null;
  /** The current interval between polls. */
  readonly intervalSeconds: number;
  readonly nextDueAt: string;
  /** When it last responded, even if nothing had changed. */
  readonly lastReadAt: string | null;
  /** When its entries were last checked one by one. */
  readonly lastListedAt: string | null;
  /** When it last listed a new entry. */
  readonly lastNewAt: string | null;
  /** Consecutive failed polls. */
  readonly failures: number;
  /** Why the last poll failed; `null` when it succeeded. */
  readonly lastError: SourceError | null;
  /** Of the last poll that checked the entries. */
  readonly lastCounts: SourceCounts | null;
  /** Entries of that poll. Missing in states written by version 0.2 and earlier. */
  readonly seen: SeenEntries;
}

/** A stored state, with the etag that a replacement must match. */
export interface StoredSourceState {
  /** `null` when there is none, or it is damaged and will be rebuilt. */
  readonly state: SourceState | null;
  /** `null` when the object does not exist. */
  readonly etag: string | null;
}

const text = z.string().max(2048);
const count = z.int().min(0);
/** Sent in a header of the next request. */
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
 * Replaces the state that was read. Returns the new etag, or `null` when another crawl run wrote first: the source is
 * then handled by that run.
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

/** The id of a source: a hash of its URL as written, because parts that article URLs drop can distinguish two feeds. */
export function sourceId(url: string): string {
  return createHash("sha256").update(url).digest("hex").slice(0, 32);
}
