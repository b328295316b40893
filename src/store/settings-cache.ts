import type { Clock } from "../ports/clock.ts";
import type { ObjectBody, ObjectStore } from "../ports/object-store.ts";
import { BLOCKS_KEY, DELETED_PREFIX, SITES_PREFIX } from "./keys.ts";

/** What a process has read of the owner's settings, for all of its requests. */
export type SettingsCache = Map<string, Remembered>;

interface Remembered {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly object: ObjectBody | null;
}

/** Milliseconds in which a setting that was changed elsewhere is heard of. */
const REMEMBERED_FOR = 30_000;
/** Beyond so many all is forgotten: hosts without a rule of their own are most of it. */
const MAX_REMEMBERED = 5_000;

/**
 * A bucket that answers what every ingest asks of its owner's settings from memory, for half a minute: blocks, rules for
 * sites, and that an article was not deleted. What is written through it is seen at once; so is what lost a race.
 *
 * That an article was deleted is always read (`isDeletedNow`) after one has been stored: a `get` is never remembered.
 */
export function cacheSettings(store: ObjectStore, memory: SettingsCache, clock: Clock): ObjectStore {
  const isSetting = (key: string) => key === BLOCKS_KEY || key.startsWith(SITES_PREFIX);
  const isRemembered = (remembered: Remembered | undefined): remembered is Remembered => {
    const age = remembered === undefined ? Number.POSITIVE_INFINITY : clock.now().getTime() - remembered.at;
    return age >= 0 && age < REMEMBERED_FOR;
  };

  function remember(key: string, object: ObjectBody | null): void {
    if (memory.size >= MAX_REMEMBERED) memory.clear();
    memory.set(key, { at: clock.now().getTime(), object });
  }

  const forgetting =
    <Args extends unknown[], Answer>(write: (key: string, ...args: Args) => Promise<Answer>) =>
    async (key: string, ...args: Args): Promise<Answer> => {
      try {
        return await write(key, ...args);
      } finally {
        memory.delete(key);
      }
    };

  return {
    async get(key) {
      if (!isSetting(key)) return store.get(key);
      const remembered = memory.get(key);
      if (isRemembered(remembered)) return remembered.object;
      const object = await store.get(key);
      remember(key, object);
      return object;
    },
    async head(key) {
      if (!key.startsWith(DELETED_PREFIX)) return store.head(key);
      if (isRemembered(memory.get(key))) return null;
      const head = await store.head(key);
      if (head === null) remember(key, null);
      return head;
    },
    putIfAbsent: forgetting((key, body: Uint8Array) => store.putIfAbsent(key, body)),
    putIfUnchanged: forgetting((key, body: Uint8Array, etag: string) => store.putIfUnchanged(key, body, etag)),
    list: (options) => store.list(options),
    delete: forgetting((key) => store.delete(key)),
  };
}
