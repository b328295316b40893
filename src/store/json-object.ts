import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports.ts";

/** A JSON object of the bucket, with the state it was read in. */
export interface JsonObject<Value> {
  readonly value: Value;
  readonly etag: string;
}

/** One line of UTF-8, so that the objects of a bucket can be put together as JSON Lines. */
export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}

/**
 * @throws {SyntaxError} when the object is damaged: nothing here writes what is not a JSON object.
 */
export async function readJson<Value>(key: string, store: ObjectStore): Promise<JsonObject<Value> | null> {
  const object = await readIfWhole<Value>(key, store);
  if (object === null) return null;
  const { value, etag } = object;
  if (value === null) throw new SyntaxError(`${key} is not JSON`);
  return { value, etag };
}

/** As `readJson`, for who can mend an object or do without it: the value of a damaged one is `null`. */
export async function readIfWhole<Value>(key: string, store: ObjectStore): Promise<JsonObject<Value | null> | null> {
  const object = await store.get(key);
  return object === null ? null : { value: parseObject<Value>(object.body), etag: object.etag };
}

function parseObject<Value>(body: Uint8Array): Value | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof value === "object" ? (value as Value) : null;
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
export async function createJson<Value>(key: string, value: Value, store: ObjectStore): Promise<Value | null> {
  const body = jsonBytes(value);
  if ((await store.putIfAbsent(key, body)) !== null) return null;
  const there = await readIfWhole<Value>(key, store);
  if (there === null) throw new IngestError("storage-unavailable", `${key} exists and cannot be read`);
  if (there.value !== null) return there.value;
  if ((await store.putIfUnchanged(key, body, there.etag)) !== null) return null;
  throw new IngestError("storage-unavailable", `${key} changed while it was mended`);
}

/** Each lost race means that another writer has changed the object. */
const MAX_LOST_RACES = 50;

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
): Promise<void> {
  for (let race = 0; race < MAX_LOST_RACES; race++) {
    const before = await readIfWhole<Value>(key, store);
    const after = change(before?.value ?? null);
    if (after === null) return;
    const body = jsonBytes(after);
    const etag =
      before === null ? await store.putIfAbsent(key, body) : await store.putIfUnchanged(key, body, before.etag);
    if (etag !== null) return;
  }
  throw new IngestError("storage-unavailable", `${key} kept changing for ${MAX_LOST_RACES} attempts`);
}
