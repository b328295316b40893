import type { ObjectStore } from "../../src/ports/object-store.ts";

/** Every object of a bucket: its key and its bytes as text. */
export async function snapshot(store: ObjectStore): Promise<Record<string, string>> {
  const objects: Record<string, string> = {};
  let after: string | null = null;
  do {
    const page = await store.list({ prefix: "", after, limit: 100 });
    for (const { key } of page.objects) {
      const object = await store.get(key);
      if (object !== null) objects[key] = Buffer.from(object.body).toString("latin1");
    }
    after = page.next;
  } while (after !== null);
  return objects;
}
