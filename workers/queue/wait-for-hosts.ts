import type { HostBusyError } from "../../src/politeness/host-busy.ts";
import { MAX_WAIT_MS } from "../../src/politeness/max-waits.ts";
import type { Worker } from "../platform/env.ts";

/** A message whose host is busy. */
export interface Waiting<T> {
  readonly item: T;
  readonly busy: HostBusyError;
  /** When it is worth trying again, in milliseconds since 1970. */
  readonly dueAt: number;
}

/**
 * Waits for the hosts of what is left of a batch, the one that is due first, one at a time. All its other messages are
 * done by then, so nothing is held up.
 *
 * @param attempt returns why an item has to wait again, or `null` when it is done.
 * @returns what still waits when the time is up.
 */
export async function waitForHosts<T>(
  items: readonly Waiting<T>[],
  attempt: (item: T) => Promise<Waiting<T> | null>,
  { ports: { clock }, sleep }: Pick<Worker, "ports" | "sleep">,
): Promise<readonly Waiting<T>[]> {
  const until = clock.now().getTime() + MAX_WAIT_MS.queueBatch;
  const waiting = [...items];
  for (;;) {
    waiting.sort((a, b) => a.dueAt - b.dueAt);
    const next = waiting[0];
    if (next === undefined || next.dueAt > until) return waiting;
    const now = clock.now().getTime();
    if (next.dueAt > now) await sleep(next.dueAt - now);
    waiting.shift();
    const again = await attempt(next.item);
    if (again !== null) waiting.push(again);
  }
}
