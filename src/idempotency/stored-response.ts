import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { jsonBytes, readJson } from "../store/json-object.ts";
import { RESPONSES_PREFIX, responseKey } from "../store/keys.ts";
import { decrypt, deriveKey, encrypt } from "./encryption.ts";

/** A request that may be sent repeatedly and is processed once. */
export interface IdempotentRequest {
  /** Identifies the caller, the operation and the idempotency key. */
  readonly name: string;
  /** The rest of the request: reusing the key with different content is an error. */
  readonly content: string;
}

/** A stored HTTP response. */
export interface StoredResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The right to process a request and store its response. */
export interface Claim {
  readonly key: string;
  readonly etag: string;
  readonly startedAt: string;
}

export type Claimed =
  | { readonly state: "claimed"; readonly claim: Claim }
  /** Another process is working on it. */
  | { readonly state: "running" }
  | { readonly state: "answered"; readonly response: StoredResponse }
  /** The name was used with different content. */
  | { readonly state: "key-reused" };

interface ResponseRecord {
  readonly startedAt: string;
  /** Identifies the content without revealing it. */
  readonly fingerprint: string;
  /** The response, encrypted with a key derived from the request; `null` while the request is being processed. */
  readonly answer: string | null;
}

const DAY_MS = 86_400_000;
/** A request ends within a minute: an older claim was abandoned by a crash. */
const MAX_CALL_MS = 300_000;

/**
 * Claims a request. Of concurrent claims one succeeds; later ones within 24 hours get the stored response. Records are
 * encrypted with a key derived from the request, so that the bucket reveals no page or text, even after the article was
 * deleted.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function claimRequest(request: IdempotentRequest, now: Date, store: ObjectStore): Promise<Claimed> {
  const before = await lookUp(request, new Date(now.getTime() - DAY_MS), now, store);
  if (before !== null) return before;
  const key = responseKey(now, request.name);
  const record = newRecord(request, now);
  const etag = await store.putIfAbsent(key, jsonBytes(record));
  if (etag === null) {
    const existing = await lookUp(request, now, now, store);
    return existing ?? { state: "running" };
  }
  // Of two claims on either side of midnight, the one of the previous day wins.
  const other = await lookUp(request, new Date(now.getTime() - DAY_MS), now, store);
  if (other === null) return { state: "claimed", claim: { key, etag, startedAt: record.startedAt } };
  await store.delete(key);
  return other;
}

/** Stores the response for repeated requests. @throws {IngestError} `storage-unavailable`. */
export async function storeResponse(
  claim: Claim,
  request: IdempotentRequest,
  response: StoredResponse,
  store: ObjectStore,
): Promise<void> {
  const encrypted = await encrypt(JSON.stringify(response), keyOf(request, claim.startedAt));
  const record: ResponseRecord = { startedAt: claim.startedAt, fingerprint: fingerprintOf(request), answer: encrypted };
  // If another process has taken over the request, its response counts.
  await store.putIfUnchanged(claim.key, jsonBytes(record), claim.etag);
}

/** Releases a claim, so that a repeated request is processed anew. */
export async function releaseClaim({ key }: Claim, store: ObjectStore): Promise<void> {
  await store.delete(key);
}

const DELETIONS_PER_RUN = 500;

/** Deletes responses older than a day, a limited number per run. Returns how many. */
export async function deleteExpired(now: Date, store: ObjectStore): Promise<number> {
  const { objects } = await store.list({ prefix: RESPONSES_PREFIX, after: null, limit: DELETIONS_PER_RUN });
  const retainedDays = [now, new Date(now.getTime() - DAY_MS)].map((day) =>
    responseKey(day, "").slice(0, RESPONSES_PREFIX.length + 10),
  );
  const old = objects.filter(({ key }) => !retainedDays.some((day) => key.startsWith(day)));
  for (const { key } of old) await store.delete(key);
  return old.length;
}

/** The state of a request in the folder of a day; `null` when it may be processed. */
async function lookUp(request: IdempotentRequest, day: Date, now: Date, store: ObjectStore): Promise<Claimed | null> {
  const key = responseKey(day, request.name);
  const object = await readJson<ResponseRecord>(key, store);
  if (object === null) return null;
  const { value: record, etag } = object;
  const startedAt = Date.parse(record?.startedAt ?? "");
  if (record !== null && now.getTime() - startedAt > DAY_MS) return null;
  if (record !== null && record.fingerprint !== fingerprintOf(request)) return { state: "key-reused" };
  if (record?.answer != null) {
    const response = await decrypt(record.answer, keyOf(request, record.startedAt));
    if (response === null) throw new IngestError("storage-unavailable", `${key} is damaged.`);
    return { state: "answered", response: JSON.parse(response) };
  }
  if (record !== null && now.getTime() - startedAt < MAX_CALL_MS) return { state: "running" };
  const taken = newRecord(request, now);
  const claimedEtag = await store.putIfUnchanged(key, jsonBytes(taken), etag);
  return claimedEtag === null
    ? { state: "running" }
    : { state: "claimed", claim: { key, etag: claimedEtag, startedAt: taken.startedAt } };
}

function newRecord(request: IdempotentRequest, now: Date): ResponseRecord {
  return { startedAt: now.toISOString(), fingerprint: fingerprintOf(request), answer: null };
}

function fingerprintOf({ name, content }: IdempotentRequest): string {
  return deriveKey("fingerprint", name, content).toString("hex");
}

/** Different for each claim: a key must not encrypt two responses. */
function keyOf({ name, content }: IdempotentRequest, startedAt: string): Buffer {
  return deriveKey(`answer ${startedAt}`, name, content);
}
