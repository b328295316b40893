import { type HostBudget, reserveSlot } from "./host-budget.ts";

/** Queued pages of a host: their ids, each with the expiry of the entry in milliseconds since 1970. */
export type HostQueue = ReadonlyMap<string, number>;

/**
 * A queue delivers within seconds of the slot. A page not processed by this time may have been lost, and may be queued
 * again.
 */
const EXPIRES_AFTER_SLOT_MS = 3_600_000;
/** Per host: as many pages as wait for a day at the minimum delay. Beyond this a page may be queued twice. */
const MAX_WAITING = 30_000;
const ID_CHARACTERS = 12; // 48 bits: collisions within one host are negligible.

/**
 * Reserves a slot for each page that is not queued already. Slots are consecutive, so that the messages of a host
 * arrive spread out.
 *
 * @param ids of the pages; `null` never counts as queued.
 * @param minDelay in milliseconds, as in `release`.
 * @returns milliseconds until each slot; `null` for a page that is queued already.
 */
export function reserveSlots(
  stored: HostBudget,
  queue: HostQueue,
  ids: readonly (string | null)[],
  minDelay: number,
  now: number,
): { readonly budget: HostBudget; readonly queue: HostQueue; readonly waits: readonly (number | null)[] } {
  const waiting = new Map([...queue].filter(([, until]) => until > now && until < now + MAX_EXPIRY_MS));
  let budget = stored;
  const waits = ids.map((id) => {
    const mark = id?.slice(0, ID_CHARACTERS) ?? null;
    if (mark !== null && waiting.has(mark)) return null;
    const [after, wait] = reserveSlot(budget, minDelay, now);
    budget = after;
    if (mark !== null && waiting.size < MAX_WAITING)
      waiting.set(mark, now + Math.min(wait, MAX_SLOT_MS) + EXPIRES_AFTER_SLOT_MS);
    return wait;
  });
  return { budget, queue: waiting, waits };
}

/** A queue delivers a message within a day, whatever its slot. */
const MAX_SLOT_MS = 86_400_000;
/** A later expiry was written by a clock that ran ahead. */
const MAX_EXPIRY_MS = MAX_SLOT_MS + EXPIRES_AFTER_SLOT_MS + 60_000;
