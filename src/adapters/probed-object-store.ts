import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { jsonBytes, readJson } from "../store/json-object.ts";

/** Says that the conditions of the store were tried, and hold. */
const PROBED = "settings/conditions.json";
const WRONG_ETAG = '"00000000000000000000000000000000"';

interface Probed {
  readonly honoursConditions: true;
}

/**
 * A store over which nothing is written before it has shown that it honours the conditions of writes, on which
 * everything rests: one that ignores them lets two writers destroy what the other wrote, and says nothing. It is
 * tried once for a bucket, which remembers it.
 *
 * Its writes throw an IngestError `storage-unavailable` with the reason when the store does not honour them.
 */
export function probedObjectStore(store: ObjectStore): ObjectStore {
  let isProbed = false;
  async function ready(): Promise<void> {
    if (isProbed) return;
    await probe(store);
    isProbed = true;
  }
  return {
    ...store,
    async putIfAbsent(key, body) {
      await ready();
      return store.putIfAbsent(key, body);
    },
    async putIfUnchanged(key, body, etag) {
      await ready();
      return store.putIfUnchanged(key, body, etag);
    },
  };
}

async function probe(store: ObjectStore): Promise<void> {
  if ((await readJson<Probed>(PROBED, store))?.value?.honoursConditions === true) return;
  const key = `settings/probe-${crypto.randomUUID()}.json`;
  const [first, second] = [jsonBytes({ probe: 1 }), jsonBytes({ probe: 2 })];
  try {
    const etag = await store.putIfAbsent(key, first);
    if (etag === null) refuse("takes a key that does not exist for one that does");
    if ((await store.putIfAbsent(key, second)) !== null) refuse("ignores If-None-Match: it overwrites what is there");
    if ((await store.putIfUnchanged(key, second, WRONG_ETAG)) !== null)
      refuse("ignores If-Match: it overwrites what has changed");
    if ((await store.putIfUnchanged(key, second, etag)) === null) refuse("refuses an If-Match that holds");
  } finally {
    // What is left behind is of no weight.
    await store.delete(key).catch(() => {});
  }
  await store.putIfAbsent(PROBED, jsonBytes({ honoursConditions: true } satisfies Probed));
}

function refuse(what: string): never {
  throw new IngestError("storage-unavailable", `The store cannot hold articles safely: it ${what}`);
}
