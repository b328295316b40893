import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";

/** A JSON object of the bucket, with the state it was read in. */
export interface JsonObject<Value> {
  readonly value: Value;
  readonly etag: string;
}

/** One line of UTF-8, so that the objects of a bucket can be put together as JSON Lines. */
export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}

/** What a value that was read has to be; `null` for what it is not. */
export type Check<Value> = (value: unknown) => Value | null;

const anyObject = <Value>(value: unknown): Value | null =>
  typeof value === "object" && !Array.isArray(value) ? (value as Value) : null;

/** For who can mend an object or do without it: the value of a damaged one is `null`. */
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
 * Creates an object, also in the place of a damaged one. Answers what is there instead, or `null` when
 * it was written.
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
  const there = await readJson(key, store, check);
  if (there === null) throw new IngestError("storage-unavailable", `${key} exists and cannot be read`);
  if (there.value !== null) return there.value;
  if ((await store.putIfUnchanged(key, body, there.etag)) !== null) return null;
  throw new IngestError("storage-unavailable", `${key} changed while it was being repaired`);
}

/** Each lost race means that another writer has changed the object. */
const MAX_WRITE_ATTEMPTS = 50;

/**
 * Writes what `change` makes of the object that is there (`null`: none, or a damaged one), again from the
 * start while others write too. `change` answers `null` to leave the object as it is.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function updateJson<Value>(
  key: string,
  store: ObjectStore,
  change: (before: Value | null) => Value | null,
  check: Check<Value> = anyObject,
): Promise<void> {
  for (let race = 0; race < MAX_WRITE_ATTEMPTS; race++) {
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
