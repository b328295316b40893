import type { ObjectStore } from "../../src/ports.ts";

/** Cuts an object in half, as a disk may. */
export async function damage(key: string, store: ObjectStore): Promise<void> {
  const object = await store.get(key);
  if (object === null) throw new TypeError(`There is no ${key} to damage.`);
  await store.putIfUnchanged(key, object.body.slice(0, object.body.length / 2), object.etag);
}
