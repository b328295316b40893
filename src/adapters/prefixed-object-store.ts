import type { ListPage, ObjectStore } from "../ports/object-store.ts";

/** The part of a bucket under `prefix`, which ends with a slash, as a separate bucket. */
export function prefixedObjectStore(store: ObjectStore, prefix: string): ObjectStore {
  return {
    get: (key) => store.get(prefix + key),
    head: (key) => store.head(prefix + key),
    putIfAbsent: (key, body) => store.putIfAbsent(prefix + key, body),
    putIfUnchanged: (key, body, etag) => store.putIfUnchanged(prefix + key, body, etag),
    delete: (key) => store.delete(prefix + key),

    async list(options): Promise<ListPage> {
      const after = options.after === null ? null : prefix + options.after;
      const page = await store.list({ ...options, prefix: prefix + options.prefix, after });
      const objects = page.objects.map((object) => ({ ...object, key: object.key.slice(prefix.length) }));
      return { objects, next: page.next?.slice(prefix.length) ?? null };
    },
  };
}
