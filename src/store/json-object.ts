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
 * @throws {SyntaxError} when the object is not JSON: nothing here writes such a one.
 */
export async function readJson<Value>(key: string, store: ObjectStore): Promise<JsonObject<Value> | null> {
  const object = await store.get(key);
  if (object === null) return null;
  try {
    return { value: JSON.parse(new TextDecoder().decode(object.body)) as Value, etag: object.etag };
  } catch (error) {
    throw new SyntaxError(`${key} is not JSON`, { cause: error });
  }
}

/** Each lost race means that another writer has changed the object. */
const MAX_LOST_RACES = 50;

/**
 * Writes what `change` makes of the object that is there (`null`: none), again from the start while
 * others write too. `change` answers `null` to leave the object as it is.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function updateJson<Value>(
  key: string,
  store: ObjectStore,
  change: (before: Value | null) => Value | null,
): Promise<void> {
  for (let race = 0; race < MAX_LOST_RACES; race++) {
    const before = await readJson<Value>(key, store);
    const after = change(before?.value ?? null);
    if (after === null) return;
    const body = jsonBytes(after);
    const etag =
      before === null ? await store.putIfAbsent(key, body) : await store.putIfUnchanged(key, body, before.etag);
    if (etag !== null) return;
  }
  throw new IngestError("storage-unavailable", `${key} kept changing for ${MAX_LOST_RACES} attempts`);
}
