import { type CarriedDigests, carriedDigests } from "../../src/adapters/carried-digests.ts";
import { HostRecord, type HostStorage } from "../../src/politeness/host-record.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { HostGate } from "../../src/ports/host-gate.ts";

export interface ModelGate {
  readonly gate: HostGate;
  /** Stored in the same objects. */
  readonly digests: CarriedDigests;
  /** Evicts all hosts from memory; their storage survives. */
  evict(): void;
}

/**
 * The hosts' Durable Objects, in memory.
 * @param minDelay in milliseconds.
 * @param watch wraps the storage of an object.
 */
export function modelGate(
  clock: Clock,
  minDelay: number,
  watch: (storage: HostStorage) => HostStorage = (storage) => storage,
): ModelGate {
  const rows = new Map<string, Map<string, unknown>>();
  const records = new Map<string, HostRecord>();
  const now = () => clock.now().getTime();

  function recordOf(origin: string): HostRecord {
    const { host } = new URL(origin);
    const record = records.get(host) ?? open(host);
    records.set(host, record);
    return record;
  }

  function open(host: string): HostRecord {
    const own = rows.get(host) ?? new Map<string, unknown>();
    rows.set(host, own);
    const storage: HostStorage = {
      get: <Value>(key: string) => own.get(key) as Value | undefined,
      list: <Value>({ prefix }: { readonly prefix: string }) =>
        [...own].filter(([key]) => key.startsWith(prefix)) as [string, Value][],
      put: (key, value) => void own.set(key, structuredClone(value)),
    };
    return new HostRecord(watch(storage));
  }

  const digests = carriedDigests();
  return {
    digests,
    evict: () => records.clear(),
    gate: {
      async acquire(origin) {
        const record = recordOf(origin);
        const { host } = new URL(origin);
        digests.receive(host, record.observe(digests.take(host), now()));
        return record.acquire(now());
      },
      release: async (origin, lease, end, learned) => recordOf(origin).release(lease, end, learned, minDelay, now()),
      reserveSlot: async (origin) => recordOf(origin).reserveSlot(minDelay, now()),
      reserveSlots: async (origin, ids) => recordOf(origin).reserveSlots(ids, minDelay, now()),
    },
  };
}

/** A storage that reports each write. */
export function countedStorage(storage: HostStorage, onWrite: () => void): HostStorage {
  return {
    ...storage,
    put(key, value) {
      onWrite();
      storage.put(key, value);
    },
  };
}
