import {
  addSamples,
  driftsIn,
  HOST_PAGES,
  type HostPage,
  hostPageOf,
  samplesOf,
  settleDriftsIn,
} from "../drift/host-page.ts";
import type { Clock } from "../ports/clock.ts";
import type { Ledger, LedgerDay, LedgerEntry } from "../ports/ledger.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { readJson, updateJson } from "../store/json-object.ts";
import { HOSTS_PREFIX, hostsKey, USAGE_PREFIX, usageKey } from "../store/keys.ts";
import { addCounted, addEntries, dayAfter, dayOf, EMPTY_ENTRY, readEntry } from "../usage/ledger-entry.ts";

interface StoredHosts {
  readonly schemaVersion: 1;
  readonly hosts: HostPage;
}

interface StoredDay extends LedgerEntry {
  readonly schemaVersion: 1;
}

const DAYS_PER_PAGE = 1_000;

/**
 * A ledger in the bucket, with an object per day and one for each group of hosts. For the command line, which records
 * once per command.
 */
export function bucketLedger(store: ObjectStore, clock: Clock): Ledger {
  /** @param from the first day; "" for the earliest. */
  async function read(from: string, last: string): Promise<readonly LedgerDay[]> {
    const days: LedgerDay[] = [];
    let after: string | null = from === "" ? null : usageKey(dayAfter(from, -1));
    do {
      const { objects, next } = await store.list({ prefix: USAGE_PREFIX, after, limit: DAYS_PER_PAGE });
      for (const { key } of objects) {
        const day = key.slice(USAGE_PREFIX.length, -".json".length);
        if (day > last) return days;
        days.push({ ...readEntry((await readJson<StoredDay>(key, store))?.value), day });
      }
      after = next;
    } while (after !== null);
    return days;
  }

  async function changeHosts(page: number, change: (hosts: HostPage) => HostPage): Promise<void> {
    await updateJson<StoredHosts>(hostsKey(page), store, (before) => ({
      schemaVersion: 1,
      hosts: change(before?.hosts ?? []),
    }));
  }

  async function hostPages(): Promise<readonly HostPage[]> {
    const { objects } = await store.list({ prefix: HOSTS_PREFIX, after: null, limit: HOST_PAGES });
    return Promise.all(objects.map(async ({ key }) => (await readJson<StoredHosts>(key, store))?.value?.hosts ?? []));
  }

  return {
    async record(counted) {
      const now = clock.now();
      await updateJson<StoredDay>(usageKey(dayOf(now)), store, (before) => ({
        schemaVersion: 1,
        ...addCounted(readEntry(before), counted, now),
      }));
      const samples = samplesOf(counted.outcomes);
      for (const [page, own] of Map.groupBy(samples, ({ host }) => hostPageOf(host)))
        await changeHosts(page, (hosts) => addSamples(hosts, own, now));
    },
    days: read,
    async state() {
      const days = await read("", "9");
      const total = days.reduce<LedgerEntry>(addEntries, EMPTY_ENTRY);
      const drifts = (await hostPages()).flatMap((page) => driftsIn(page));
      return {
        total,
        firstDay: days[0]?.day ?? null,
        drifts: drifts.sort((one, other) => (one.host < other.host ? -1 : 1)),
      };
    },
    checkHosts: async () => (await hostPages()).flatMap((page) => driftsIn(page, (isPublished) => !isPublished)),
    async settleDrifts(settled) {
      for (const [page, own] of Map.groupBy(settled, hostPageOf))
        await changeHosts(page, (hosts) => settleDriftsIn(hosts, new Set(own)));
    },
  };
}
