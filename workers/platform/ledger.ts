import { DurableObject } from "cloudflare:workers";
import {
  addSamples,
  driftsIn,
  HOST_PAGES,
  type HostPage,
  type HostSample,
  hostPageOf,
  samplesOf,
  settleDriftsIn,
} from "../../src/drift/host-page.ts";
import type { Counted, HostDrift, LedgerDay, LedgerEntry, LedgerState } from "../../src/ports/ledger.ts";
import {
  addCounted,
  addEntries,
  dayAfter,
  dayOf,
  EMPTY_ENTRY,
  LEDGER_RETENTION_DAYS,
  readEntry,
} from "../../src/usage/ledger-entry.ts";

const DAYS = "day ";
const keyOf = (day: string) => DAYS + day;
const EARLIER = "earlier";
const WAITING = "samples";
const DRIFTS = "drifts";
const keyOfHosts = (page: number) => `hosts ${page}`;

/** Samples that wait for `checkHosts`; beyond this they are added to the histories, so that each write stays small. */
const MAX_WAITING = 1_000;

/** The sum of the days before `until`, so that the total reads two rows. */
interface Earlier extends LedgerEntry {
  readonly until: string;
}

/**
 * Events and operations of the service by UTC day, and the histories of its hosts: a single Durable Object. It writes
 * one row per record, and another if the record has pages. Several hosts share a page of histories, which is written
 * when they are checked.
 */
export class Ledger extends DurableObject {
  record(counted: Counted): void {
    const now = new Date();
    const day = dayOf(now);
    this.#closeDaysBefore(day);
    this.#store.put(keyOf(day), addCounted(this.#entryOf(day), counted, now));
    const samples = samplesOf(counted.outcomes);
    if (samples.length === 0) return;
    const waiting = [...this.#waiting(), ...samples];
    this.#store.put(WAITING, waiting);
    if (waiting.length > MAX_WAITING) this.#addWaiting();
  }

  days(from: string, last: string): readonly LedgerDay[] {
    const entries = this.#store.list<LedgerEntry>({ start: keyOf(from), end: keyOf(dayAfter(last, 1)) });
    return [...entries].map(([key, entry]) => ({ ...readEntry(entry), day: key.slice(DAYS.length) }));
  }

  state(): LedgerState {
    const { until, ...earlier } = this.#earlier(dayOf(new Date()));
    const since = [...this.#store.list<LedgerEntry>({ start: keyOf(until), end: keyOf("9") })];
    const total = since.reduce((sum, [, entry]) => addEntries(sum, readEntry(entry)), earlier);
    const [first] = [...this.#store.list({ prefix: DAYS, limit: 1 })];
    const firstDay = first === undefined ? null : first[0].slice(DAYS.length);
    return { total, firstDay, drifts: this.#store.get<readonly HostDrift[]>(DRIFTS) ?? [] };
  }

  checkHosts(): readonly HostDrift[] {
    this.#addWaiting();
    if ((this.#store.get<readonly HostDrift[]>(DRIFTS) ?? []).length === 0) return [];
    return this.#hostPages().flatMap((page) => driftsIn(page, (isPublished) => !isPublished));
  }

  settleDrifts(hosts: readonly string[]): void {
    for (const [page, own] of Map.groupBy(hosts, hostPageOf))
      this.#store.put(keyOfHosts(page), settleDriftsIn(this.#hostPage(page), new Set(own)));
  }

  #addWaiting(): void {
    const waiting = this.#waiting();
    if (waiting.length === 0) return;
    for (const [page, own] of Map.groupBy(waiting, ({ host }) => hostPageOf(host)))
      this.#store.put(keyOfHosts(page), addSamples(this.#hostPage(page), own, new Date()));
    this.#store.put(WAITING, []);
    const drifts = this.#hostPages().flatMap((page) => driftsIn(page));
    drifts.sort((one, other) => (one.host < other.host ? -1 : 1));
    if (drifts.length > 0 || this.#store.get(DRIFTS) !== undefined) this.#store.put(DRIFTS, drifts);
  }

  /** Once a day: adds completed days to the sum of earlier ones, and deletes days past their retention. */
  #closeDaysBefore(day: string): void {
    const earlier = this.#earlier(day);
    if (this.#store.get(EARLIER) !== undefined && earlier.until >= day) return;
    const over = [...this.#store.list<LedgerEntry>({ start: keyOf(earlier.until), end: keyOf(day) })];
    const sum = over.reduce((total, [, entry]) => addEntries(total, readEntry(entry)), readEntry(earlier));
    this.#store.put(EARLIER, { ...sum, until: day });
    const old = [...this.#store.list({ prefix: DAYS, end: keyOf(dayAfter(day, -LEDGER_RETENTION_DAYS)) })];
    for (const [key] of old) this.#store.delete(key);
  }

  get #store() {
    return this.ctx.storage.kv;
  }

  #entryOf(day: string): LedgerEntry {
    return readEntry(this.#store.get<LedgerEntry>(keyOf(day)));
  }

  #earlier(day: string): Earlier {
    return this.#store.get<Earlier>(EARLIER) ?? { ...EMPTY_ENTRY, until: day };
  }

  #waiting(): readonly HostSample[] {
    return this.#store.get<readonly HostSample[]>(WAITING) ?? [];
  }

  #hostPage(page: number): HostPage {
    return this.#store.get<HostPage>(keyOfHosts(page)) ?? [];
  }

  #hostPages(): readonly HostPage[] {
    return Array.from({ length: HOST_PAGES }, (_, page) => this.#hostPage(page));
  }
}
