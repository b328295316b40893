import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { jsonBytes, readJson } from "../store/json-object.ts";

/** Records that the conditional writes of the store were tested and work. */
const PROBED = "settings/conditions.json";
const WRONG_ETAG = '"00000000000000000000000000000000"';

interface Probed {
  readonly honoursConditions: true;
}

/**
 * A store that is tested before the first write: everything depends on conditional writes, and a store that ignores
 * their conditions silently overwrites what other writers stored. The test runs once per bucket, which records the
 * result.
 *
 * Writes throw an IngestError `storage-unavailable` with the reason when the store does not honour the conditions.
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
    if (etag === null) refuse("treats a missing key as existing");
    if ((await store.putIfAbsent(key, second)) !== null)
      refuse("ignores If-None-Match and overwrites existing objects");
    if ((await store.putIfUnchanged(key, second, WRONG_ETAG)) !== null)
      refuse("ignores If-Match and overwrites changed objects");
    if ((await store.putIfUnchanged(key, second, etag)) === null) refuse("refuses an If-Match with the current etag");
  } finally {
    // A leftover test object is harmless.
    await store.delete(key).catch(() => {});
  }
  await store.putIfAbsent(PROBED, jsonBytes({ honoursConditions: true } satisfies Probed));
}

function refuse(what: string): never {
  throw new IngestError("storage-unavailable", `The store cannot keep articles safely: it ${what}.`);
}
