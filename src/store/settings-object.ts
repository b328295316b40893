import type { z } from "zod";
import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { jsonBytes, readJson } from "./json-object.ts";

/** What the owner set while the service runs: one object of the bucket, moved by compare-and-swap. */
export interface SettingsObject<Value> {
  /** @throws {IngestError} `storage-unavailable`, also when the object is damaged: what it says is nowhere else. */
  read(store: ObjectStore): Promise<Value>;
  /**
   * Writes what `change` makes of the value, again from the start while others write too; nothing when that is the
   * same value.
   * @returns the value as it is then.
   * @throws {IngestError} `storage-unavailable`, also when the object is damaged. What `change` throws.
   */
  update(store: ObjectStore, change: (before: Value) => Value): Promise<Value>;
}

/** Each lost race means that another writer has changed the object. */
const MAX_WRITE_ATTEMPTS = 50;

/** @param none the value of an object that is not there. */
export function settingsObject<Value>(key: string, schema: z.ZodType<Value>, none: Value): SettingsObject<Value> {
  async function readHeld(store: ObjectStore): Promise<{ readonly value: Value; readonly etag: string | null }> {
    const object = await readJson<unknown>(key, store);
    if (object === null) return { value: none, etag: null };
    const parsed = schema.safeParse(object.value);
    if (!parsed.success) throw new IngestError("storage-unavailable", `${key} is damaged.`);
    return { value: parsed.data, etag: object.etag };
  }

  return {
    read: async (store) => (await readHeld(store)).value,

    async update(store, change) {
      for (let race = 0; race < MAX_WRITE_ATTEMPTS; race++) {
        const { value, etag } = await readHeld(store);
        const after = change(value);
        if (after === value) return value;
        const body = jsonBytes(after);
        const written =
          etag === null ? await store.putIfAbsent(key, body) : await store.putIfUnchanged(key, body, etag);
        if (written !== null) return after;
      }
      throw new IngestError("storage-unavailable", `${key} kept changing for ${MAX_WRITE_ATTEMPTS} attempts`);
    },
  };
}
