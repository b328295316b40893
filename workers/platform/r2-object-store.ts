import type { R2Bucket, R2Objects } from "@cloudflare/workers-types";
import { retryStorage } from "../../src/adapters/storage-retry.ts";
import type { ListOptions, ListPage, ObjectBody, ObjectHead, ObjectStore } from "../../src/ports/object-store.ts";
import { checkObjectKey, contentTypeOf } from "../../src/store/object-key.ts";

/** The object store in an R2 binding. */
export function r2ObjectStore(bucket: R2Bucket): ObjectStore {
  async function put(key: string, body: Uint8Array, onlyIf: R2Condition): Promise<string | null> {
    checkObjectKey(key);
    const httpMetadata = { contentType: contentTypeOf(key) };
    // R2 returns `null` when the condition fails.
    const object = await retry(`put ${key}`, () => bucket.put(key, body, { onlyIf, httpMetadata }));
    return object?.etag ?? null;
  }

  return {
    async get(key): Promise<ObjectBody | null> {
      checkObjectKey(key);
      return retry(`get ${key}`, async () => {
        const object = await bucket.get(key);
        if (object === null) return null;
        const contentType = object.httpMetadata?.contentType ?? contentTypeOf(key);
        return { body: new Uint8Array(await object.arrayBuffer()), etag: object.etag, contentType };
      });
    },

    async head(key): Promise<Pick<ObjectHead, "etag"> | null> {
      checkObjectKey(key);
      const object = await retry(`head ${key}`, () => bucket.head(key));
      return object === null ? null : { etag: object.etag };
    },

    putIfAbsent: (key, body) => put(key, body, { etagDoesNotMatch: "*" }),

    putIfUnchanged: (key, body, etag) => put(key, body, { etagMatches: etag }),

    async list({ prefix, after, limit }: ListOptions): Promise<ListPage> {
      const start = after === null ? {} : { startAfter: after };
      const page: R2Objects = await retry(`list ${prefix}`, () => bucket.list({ prefix, limit, ...start }));
      const objects = page.objects.map(({ key, etag, size }) => ({ key, etag, size }));
      return { objects, next: page.truncated ? (objects.at(-1)?.key ?? null) : null };
    },

    async delete(key): Promise<void> {
      checkObjectKey(key);
      await retry(`delete ${key}`, () => bucket.delete(key));
    },
  };
}

interface R2Condition {
  readonly etagMatches?: string;
  readonly etagDoesNotMatch?: string;
}

/** R2 reports rate limits and internal errors as plain `Error`s with the code in the message: all may be temporary. */
function retry<T>(what: string, call: () => Promise<T>): Promise<T> {
  return retryStorage(`R2 ${what}`, call, (error) => !(error instanceof TypeError));
}
