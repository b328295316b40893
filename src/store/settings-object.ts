import type { z } from "zod";
import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { jsonBytes, readJson } from "./json-object.ts";

/** Settings changed at run time: one object of the bucket, updated by compare-and-swap. */
export interface SettingsObject<Value> {
  /**
   * @throws {IngestError} `storage-unavailable`, also when the object is damaged: its content is stored nowhere else.
   */
  read(store: ObjectStore): Promise<Value>;
  /**
   * Writes the result of `change`, and starts over when another writer comes first. Writes nothing when `change`
   * returns its argument.
   * @returns the value after the update.
   * @throws {IngestError} `storage-unavailable`, also when the object is damaged; and what `change` throws.
   */
  update(store: ObjectStore, change: (before: Value) => Value): Promise<Value>;
}

/** Each failed attempt means that another writer changed the object. */
const MAX_WRITE_ATTEMPTS = 50;

/** @param none the value when the object does not exist. */
export function settingsObject<Value>(key: string, schema: z.ZodType<Value>, none: Value): SettingsObject<Value> {
  async function readWithEtag(store: ObjectStore): Promise<{ readonly value: Value; readonly etag: string | null }> {
    const object = await readJson<unknown>(key, store);
    if (object === null) return { value: none, etag: null };
    const parsed = schema.safeParse(object.value);
    if (!parsed.success) throw new IngestError("storage-unavailable", `${key} is damaged.`);
    return { value: parsed.data, etag: object.etag };
  }

  return {
    read: async (store) => (await readWithEtag(store)).value,

    async update(store, change) {
      for (let attempt = 0; attempt < MAX_WRITE_ATTEMPTS; attempt++) {
        const { value, etag } = await readWithEtag(store);
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
