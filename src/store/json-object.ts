import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";

/** A JSON object of the bucket, with the etag it had when it was read. */
export interface JsonObject<Value> {
  readonly value: Value;
  readonly etag: string;
}

/** One line of UTF-8, so that concatenated objects are JSON Lines. */
export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}

/** Validates a parsed value; returns `null` for an invalid one. */
export type Check<Value> = (value: unknown) => Value | null;

const anyObject = <Value>(value: unknown): Value | null =>
  typeof value === "object" && !Array.isArray(value) ? (value as Value) : null;

/** For callers that can repair a damaged object or do without it: the `value` of a damaged object is `null`. */
export async function readJson<Value>(
  key: string,
  store: ObjectStore,
  check: Check<Value> = anyObject,
): Promise<JsonObject<Value | null> | null> {
  const object = await store.get(key);
  return object === null ? null : { value: parseObject(object.body, check), etag: object.etag };
}

function parseObject<Value>(body: Uint8Array, check: Check<Value>): Value | null {
  try {
    return check(JSON.parse(new TextDecoder().decode(body)));
  } catch {
    return null;
  }
}

/**
 * Creates an object, or replaces a damaged one. Returns the existing value, or `null` when it was written.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function createJson<Value>(
  key: string,
  value: Value,
  store: ObjectStore,
  check: Check<Value> = anyObject,
): Promise<Value | null> {
  const body = jsonBytes(value);
  if ((await store.putIfAbsent(key, body)) !== null) return null;
  const existing = await readJson(key, store, check);
  if (existing === null) throw new IngestError("storage-unavailable", `${key} exists and cannot be read`);
  if (existing.value !== null) return existing.value;
  if ((await store.putIfUnchanged(key, body, existing.etag)) !== null) return null;
  throw new IngestError("storage-unavailable", `${key} changed while it was being repaired`);
}

/** Each failed attempt means that another writer changed the object. */
const MAX_WRITE_ATTEMPTS = 50;

/**
 * Writes the result of `change` (given `null` for a missing or damaged object), and starts over when another writer
 * comes first. `change` returns `null` to leave the object as it is.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function updateJson<Value>(
  key: string,
  store: ObjectStore,
  change: (before: Value | null) => Value | null,
  check: Check<Value> = anyObject,
): Promise<void> {
  for (let attempt = 0; attempt < MAX_WRITE_ATTEMPTS; attempt++) {
    const before = await readJson(key, store, check);
    const after = change(before?.value ?? null);
    if (after === null) return;
    const body = jsonBytes(after);
    const etag =
      before === null ? await store.putIfAbsent(key, body) : await store.putIfUnchanged(key, body, before.etag);
    if (etag !== null) return;
  }
  throw new IngestError("storage-unavailable", `${key} kept changing for ${MAX_WRITE_ATTEMPTS} attempts`);
}
