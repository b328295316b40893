import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { jsonBytes, readJson } from "../store/json-object.ts";
import { RESPONSES_PREFIX, responseKey } from "../store/keys.ts";
import { seal, sealedBy, unseal } from "./seal.ts";

/** A request that may be sent twice and is to be done once. */
export interface RepeatableRequest {
  /** Who asks for what, under which key: no two requests that mean different things have the same. */
  readonly name: string;
  /** The rest of the request: the same name with another content is another request. */
  readonly content: string;
}

/** An answer of HTTP. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The right to do a request, and to keep its answer. */
export interface Claim {
  readonly key: string;
  readonly etag: string;
  readonly startedAt: string;
}

export type Claimed =
  | { readonly state: "mine"; readonly claim: Claim }
  /** Somebody is doing it now. */
  | { readonly state: "running" }
  | { readonly state: "answered"; readonly answer: KeptAnswer }
  /** The name was used for something else. */
  | { readonly state: "different" };

interface AnswerRecord {
  readonly startedAt: string;
  /** Tells another content, and nothing of what it is. */
  readonly fingerprint: string;
  /** Only who has the request can read it; `null` while the request is being done. */
  readonly answer: string | null;
}

const DAY = 86_400_000; // Milliseconds.
/** Milliseconds. A request ends within a minute: whoever holds it for longer has broken off. */
const MAX_CALL = 300_000;

/**
 * Claims a request: of several at the same time one has it, and those that come within 24 hours get its answer. What is
 * kept is sealed with the request itself, so that the bucket tells nobody of a page or a text: not even after what it
 * answered with was deleted.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function claimAnswer(request: RepeatableRequest, now: Date, store: ObjectStore): Promise<Claimed> {
  const before = await look(request, new Date(now.getTime() - DAY), now, store);
  if (before !== null) return before;
  const key = responseKey(now, request.name);
  const record = newRecord(request, now);
  const etag = await store.putIfAbsent(key, jsonBytes(record));
  if (etag === null) {
    const there = await look(request, now, now, store);
    return there ?? { state: "running" };
  }
  // Of two on either side of midnight the one of the day before has it.
  const other = await look(request, new Date(now.getTime() - DAY), now, store);
  if (other === null) return { state: "mine", claim: { key, etag, startedAt: record.startedAt } };
  await store.delete(key);
  return other;
}

/** Keeps the answer for who sends the request again. @throws {IngestError} `storage-unavailable`. */
export async function keepAnswer(
  claim: Claim,
  request: RepeatableRequest,
  answer: KeptAnswer,
  store: ObjectStore,
): Promise<void> {
  const sealed = await seal(JSON.stringify(answer), sealOf(request, claim.startedAt));
  const record: AnswerRecord = { startedAt: claim.startedAt, fingerprint: fingerprintOf(request), answer: sealed };
  // Where somebody has taken the request over, theirs is the answer.
  await store.putIfUnchanged(claim.key, jsonBytes(record), claim.etag);
}

/** Gives a claim back: the request can be sent again as if it had never come. */
export async function dropClaim({ key }: Claim, store: ObjectStore): Promise<void> {
  await store.delete(key);
}

const ANSWERS_A_RUN = 500;

/** Deletes answers that are older than a day, some for each run; answers how many. */
export async function forgetAnswers(now: Date, store: ObjectStore): Promise<number> {
  const { objects } = await store.list({ prefix: RESPONSES_PREFIX, after: null, limit: ANSWERS_A_RUN });
  const kept = [now, new Date(now.getTime() - DAY)].map((day) =>
    responseKey(day, "").slice(0, RESPONSES_PREFIX.length + 10),
  );
  const old = objects.filter(({ key }) => !kept.some((day) => key.startsWith(day)));
  for (const { key } of old) await store.delete(key);
  return old.length;
}

/** What is known of a request in the folder of a day; `null` when it may be done. */
async function look(request: RepeatableRequest, day: Date, now: Date, store: ObjectStore): Promise<Claimed | null> {
  const key = responseKey(day, request.name);
  const object = await readJson<AnswerRecord>(key, store);
  if (object === null) return null;
  const { value: record, etag } = object;
  const startedAt = Date.parse(record?.startedAt ?? "");
  if (record !== null && now.getTime() - startedAt > DAY) return null;
  if (record !== null && record.fingerprint !== fingerprintOf(request)) return { state: "different" };
  if (record?.answer != null) {
    const answer = await unseal(record.answer, sealOf(request, record.startedAt));
    if (answer === null) throw new IngestError("storage-unavailable", `${key} is damaged.`);
    return { state: "answered", answer: JSON.parse(answer) };
  }
  if (record !== null && now.getTime() - startedAt < MAX_CALL) return { state: "running" };
  const taken = newRecord(request, now);
  const mine = await store.putIfUnchanged(key, jsonBytes(taken), etag);
  return mine === null
    ? { state: "running" }
    : { state: "mine", claim: { key, etag: mine, startedAt: taken.startedAt } };
}

function newRecord(request: RepeatableRequest, now: Date): AnswerRecord {
  return { startedAt: now.toISOString(), fingerprint: fingerprintOf(request), answer: null };
}

function fingerprintOf({ name, content }: RepeatableRequest): string {
  return sealedBy("fingerprint", name, content).toString("hex");
}

/** Another for each claim: no seal may close two answers. */
function sealOf({ name, content }: RepeatableRequest, startedAt: string): Buffer {
  return sealedBy(`answer ${startedAt}`, name, content);
}
