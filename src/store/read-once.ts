import type { ObjectBody, ObjectStore } from "../ports/object-store.ts";
import { isArticleKey, URLS_PREFIX } from "./keys.ts";

/**
 * A bucket for the work on one URL that caches where the URL leads and the article there, because every step reads them.
 * A write by another process is detected when our own fails; the object is then read again.
 */
export function readOnce(store: ObjectStore): ObjectStore {
  const read = new Map<string, ObjectBody | null>();
  const isRead = (key: string) => key.startsWith(URLS_PREFIX) || isArticleKey(key);

  const invalidating =
    <Args extends unknown[], Result>(write: (key: string, ...args: Args) => Promise<Result>) =>
    async (key: string, ...args: Args): Promise<Result> => {
      try {
        return await write(key, ...args);
      } finally {
        read.delete(key);
      }
    };

  return {
    async get(key) {
      const known = read.get(key);
      if (known !== undefined) return known;
      const object = await store.get(key);
      if (isRead(key)) read.set(key, object);
      return object;
    },
    head: (key) => store.head(key),
    putIfAbsent: invalidating((key, body: Uint8Array) => store.putIfAbsent(key, body)),
    putIfUnchanged: invalidating((key, body: Uint8Array, etag: string) => store.putIfUnchanged(key, body, etag)),
    list: (options) => store.list(options),
    delete: invalidating((key) => store.delete(key)),
  };
}
