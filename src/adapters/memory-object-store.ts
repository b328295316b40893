import type { ListOptions, ListPage, ObjectBody, ObjectHead, ObjectStore } from "../ports/object-store.ts";
import { checkObjectKey, compareObjectKeys, contentTypeOf } from "../store/object-key.ts";

interface StoredObject {
  readonly body: Uint8Array;
  readonly etag: string;
}

/** A bucket in memory. Bodies are copied on the way in and out. */
export function memoryObjectStore(): ObjectStore {
  const objects = new Map<string, StoredObject>();
  let writes = 0;

  function write(key: string, body: Uint8Array): string {
    const etag = String(++writes);
    objects.set(key, { body: body.slice(), etag });
    return etag;
  }

  return {
    async get(key): Promise<ObjectBody | null> {
      checkObjectKey(key);
      const object = objects.get(key);
      if (object === undefined) return null;
      return { body: object.body.slice(), etag: object.etag, contentType: contentTypeOf(key) };
    },

    async head(key): Promise<Pick<ObjectHead, "etag"> | null> {
      checkObjectKey(key);
      const object = objects.get(key);
      return object === undefined ? null : { etag: object.etag };
    },

    async putIfAbsent(key, body): Promise<string | null> {
      checkObjectKey(key);
      return objects.has(key) ? null : write(key, body);
    },

    async putIfUnchanged(key, body, etag): Promise<string | null> {
      checkObjectKey(key);
      return objects.get(key)?.etag === etag ? write(key, body) : null;
    },

    async list({ prefix, after, limit }: ListOptions): Promise<ListPage> {
      const keys = [...objects.keys()]
        .filter((key) => key.startsWith(prefix) && (after === null || compareObjectKeys(key, after) > 0))
        .sort(compareObjectKeys);
      const page: ObjectHead[] = [];
      for (const key of keys.slice(0, limit)) {
        const object = objects.get(key);
        if (object !== undefined) page.push({ key, etag: object.etag, size: object.body.length });
      }
      return { objects: page, next: keys.length > limit ? (page.at(-1)?.key ?? null) : null };
    },

    async delete(key): Promise<void> {
      checkObjectKey(key);
      objects.delete(key);
    },
  };
}
