import type { ObjectBody, ObjectStore } from "../ports/object-store.ts";
import { isArticleKey, URLS_PREFIX } from "./keys.ts";

/**
 * A bucket for the work on one URL, which reads once where the URL leads and which article is there: every step asks for
 * these again. What another writer changes meanwhile is noticed when a write fails. The object is then read again.
 */
export function readOnce(store: ObjectStore): ObjectStore {
  const read = new Map<string, ObjectBody | null>();
  const isRead = (key: string) => key.startsWith(URLS_PREFIX) || isArticleKey(key);

  const forgetting =
    <Args extends unknown[], Answer>(write: (key: string, ...args: Args) => Promise<Answer>) =>
    async (key: string, ...args: Args): Promise<Answer> => {
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
    putIfAbsent: forgetting((key, body: Uint8Array) => store.putIfAbsent(key, body)),
    putIfUnchanged: forgetting((key, body: Uint8Array, etag: string) => store.putIfUnchanged(key, body, etag)),
    list: (options) => store.list(options),
    delete: forgetting((key) => store.delete(key)),
  };
}
