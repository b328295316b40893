import type { Clock } from "../ports/clock.ts";
import type { ObjectBody, ObjectStore } from "../ports/object-store.ts";
import { BLOCKS_KEY, DELETED_PREFIX, SITES_PREFIX } from "./keys.ts";

/** Settings of the owner that a process has read, shared by all its requests. */
export type SettingsCache = Map<string, CachedObject>;

interface CachedObject {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly object: ObjectBody | null;
}

/** How long a change made by another process may go unnoticed. */
const CACHE_MS = 30_000;
/** The cache is cleared beyond this size; most entries record hosts without a rule. */
const MAX_CACHED_OBJECTS = 5_000;

/**
 * Wraps a bucket to serve for half a minute from memory what every ingest reads: blocks, site rules, and that an
 * article is not deleted. A write through the wrapper evicts its key, even when the write loses a race.
 *
 * The check for a deletion after an article was stored (`isDeletedNow`) always reads the bucket: it uses `get`, which
 * is not cached for tombstones.
 */
export function cacheSettings(store: ObjectStore, cache: SettingsCache, clock: Clock): ObjectStore {
  const isSetting = (key: string) => key === BLOCKS_KEY || key.startsWith(SITES_PREFIX);
  const isFresh = (cached: CachedObject | undefined): cached is CachedObject => {
    const age = cached === undefined ? Number.POSITIVE_INFINITY : clock.now().getTime() - cached.at;
    return age >= 0 && age < CACHE_MS;
  };

  function cacheObject(key: string, object: ObjectBody | null): void {
    if (cache.size >= MAX_CACHED_OBJECTS) cache.clear();
    cache.set(key, { at: clock.now().getTime(), object });
  }

  const evicting =
    <Args extends unknown[], Answer>(write: (key: string, ...args: Args) => Promise<Answer>) =>
    async (key: string, ...args: Args): Promise<Answer> => {
      try {
        return await write(key, ...args);
      } finally {
        cache.delete(key);
      }
    };

  return {
    async get(key) {
      if (!isSetting(key)) return store.get(key);
      const cached = cache.get(key);
      if (isFresh(cached)) return cached.object;
      const object = await store.get(key);
      cacheObject(key, object);
      return object;
    },
    async head(key) {
      if (!key.startsWith(DELETED_PREFIX)) return store.head(key);
      if (isFresh(cache.get(key))) return null;
      const head = await store.head(key);
      if (head === null) cacheObject(key, null);
      return head;
    },
    putIfAbsent: evicting((key, body: Uint8Array) => store.putIfAbsent(key, body)),
    putIfUnchanged: evicting((key, body: Uint8Array, etag: string) => store.putIfUnchanged(key, body, etag)),
    list: (options) => store.list(options),
    delete: evicting((key) => store.delete(key)),
  };
}
