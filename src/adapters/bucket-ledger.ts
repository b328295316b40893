import type { Clock } from "../ports/clock.ts";
import type { Ledger, LedgerDay, LedgerEntry } from "../ports/ledger.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { readJson, updateJson } from "../store/json-object.ts";
import { USAGE_PREFIX, usageKey } from "../store/keys.ts";
import { addCounted, addEntries, dayAfter, dayOf, EMPTY_ENTRY, readEntry } from "../usage/ledger-entry.ts";

interface StoredDay extends LedgerEntry {
  readonly schemaVersion: 1;
}

const DAYS_A_LIST = 1_000;

/** A ledger in the bucket, an object for each day: for the command line, which records once a command. */
export function bucketLedger(store: ObjectStore, clock: Clock): Ledger {
  /** @param from the first day; "" for all. */
  async function read(from: string, last: string): Promise<readonly LedgerDay[]> {
    const days: LedgerDay[] = [];
    let after: string | null = from === "" ? null : usageKey(dayAfter(from, -1));
    do {
      const { objects, next } = await store.list({ prefix: USAGE_PREFIX, after, limit: DAYS_A_LIST });
      for (const { key } of objects) {
        const day = key.slice(USAGE_PREFIX.length, -".json".length);
        if (day > last) return days;
        days.push({ ...readEntry((await readJson<StoredDay>(key, store))?.value), day });
      }
      after = next;
    } while (after !== null);
    return days;
  }

  return {
    async record(counted) {
      const now = clock.now();
      await updateJson<StoredDay>(usageKey(dayOf(now)), store, (before) => ({
        schemaVersion: 1,
        ...addCounted(readEntry(before), counted, now),
      }));
    },
    days: read,
    total: async () => (await read("", "9")).reduce<LedgerEntry>(addEntries, EMPTY_ENTRY),
  };
}
