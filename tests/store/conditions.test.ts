import { expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { probedObjectStore } from "../../src/adapters/probed-object-store.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { snapshot } from "./snapshot.ts";

const BODY = new TextEncoder().encode("{}");

/** Stores that write whatever the condition, or that always refuse a conditional write. */
const FAULTY_STORES: Readonly<Record<string, (store: ObjectStore) => Partial<ObjectStore>>> = {
  "ignores If-None-Match": (store) => ({
    async putIfAbsent(key, body) {
      await store.delete(key);
      return store.putIfAbsent(key, body);
    },
  }),
  "ignores If-Match": (store) => ({
    async putIfUnchanged(key, body) {
      const current = await store.head(key);
      return current === null ? null : store.putIfUnchanged(key, body, current.etag);
    },
  }),
  "refuses an If-Match with the current etag": () => ({ putIfUnchanged: async () => null }),
};

test.each(Object.entries(FAULTY_STORES))(
  "a store that %s is refused with the reason before anything is written",
  async (what, override) => {
    const bare = memoryObjectStore();
    const store = probedObjectStore({ ...bare, ...override(bare) });
    const error = { code: "storage-unavailable", message: expect.stringContaining(what) };
    await expect(store.putIfAbsent("a.json", BODY)).rejects.toMatchObject(error);
    expect(await snapshot(bare)).toEqual({});
  },
);

test("a store that honours them is probed once, and the bucket records the result", async () => {
  const bare = memoryObjectStore();
  let writes = 0;
  const counted = { ...bare, putIfAbsent };

  async function putIfAbsent(key: string, body: Uint8Array): Promise<string | null> {
    writes++;
    return bare.putIfAbsent(key, body);
  }

  expect(await probedObjectStore(counted).putIfAbsent("a.json", BODY)).not.toBeNull();
  expect(Object.keys(await snapshot(bare))).toEqual(["a.json", "settings/conditions.json"]);
  writes = 0;
  await probedObjectStore(counted).putIfAbsent("b.json", BODY);
  expect(writes).toBe(1);
});
