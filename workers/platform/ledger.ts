import { DurableObject } from "cloudflare:workers";
import type { Counted, LedgerDay, LedgerEntry } from "../../src/ports/ledger.ts";
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

/** The sum of the days before `until`, so that a total reads two rows. */
interface Earlier extends LedgerEntry {
  readonly until: string;
}

/** What the service did and used, by UTC day: one Durable Object for all. It writes a row for each record. */
export class Ledger extends DurableObject {
  record(counted: Counted): void {
    const now = new Date();
    const day = dayOf(now);
    this.#closeDaysBefore(day);
    this.#store.put(keyOf(day), addCounted(this.#entryOf(day), counted, now));
  }

  days(from: string, last: string): readonly LedgerDay[] {
    const entries = this.#store.list<LedgerEntry>({ start: keyOf(from), end: keyOf(dayAfter(last, 1)) });
    return [...entries].map(([key, entry]) => ({ ...readEntry(entry), day: key.slice(DAYS.length) }));
  }

  total(): LedgerEntry {
    const { until, ...earlier } = this.#earlier(dayOf(new Date()));
    const since = [...this.#store.list<LedgerEntry>({ start: keyOf(until), end: keyOf("9") })];
    return since.reduce((sum, [, entry]) => addEntries(sum, readEntry(entry)), earlier);
  }

  /** Once a day: adds the days that are over to the sum of earlier ones, and deletes those that are too old. */
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
}
