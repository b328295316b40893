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
