import { type HostBudget, reserveSlot } from "./host-budget.ts";

/** Pages of a host that wait in a queue, by their ids, and until when that is believed, in milliseconds since 1970. */
export type HostQueue = ReadonlyMap<string, number>;

/**
 * In milliseconds after the slot of a page. A queue delivers seconds after it; a page that has not come by then may have
 * been lost on its way, and may be queued again.
 */
const BELIEVED_FOR = 3_600_000;
/** Of one host, as many as wait for a day at the least delay. Beyond, a page may be queued twice. */
const MAX_WAITING = 30_000;
const ID_CHARACTERS = 12; // 48 bits: of the pages of one host no two meet.

/**
 * Reserves a slot for each page that does not wait already: slots are one after the other, so that the messages of a
 * host come apart and not all together.
 *
 * @param ids of the pages; `null` never waits already.
 * @param minDelay in milliseconds, as of `release`.
 * @returns milliseconds until each slot; `null` for a page that waits already.
 */
export function reserveSlots(
  kept: HostBudget,
  line: HostQueue,
  ids: readonly (string | null)[],
  minDelay: number,
  now: number,
): { readonly budget: HostBudget; readonly line: HostQueue; readonly waits: readonly (number | null)[] } {
  const waiting = new Map([...line].filter(([, until]) => until > now && until < now + MAX_BELIEVED));
  let budget = kept;
  const waits = ids.map((id) => {
    const mark = id?.slice(0, ID_CHARACTERS) ?? null;
    if (mark !== null && waiting.has(mark)) return null;
    const [after, wait] = reserveSlot(budget, minDelay, now);
    budget = after;
    if (mark !== null && waiting.size < MAX_WAITING) waiting.set(mark, now + Math.min(wait, MAX_SLOT) + BELIEVED_FOR);
    return wait;
  });
  return { budget, line: waiting, waits };
}

/** In milliseconds: a queue delivers no later than after a day, whatever the slot. */
const MAX_SLOT = 86_400_000;
/** What lies further ahead was written by a clock that ran ahead. */
const MAX_BELIEVED = MAX_SLOT + BELIEVED_FOR + 60_000;
