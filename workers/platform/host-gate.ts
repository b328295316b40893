import { DurableObject } from "cloudflare:workers";
import { admit, type HostBudget, NEW_BUDGET, release, reserveSlot } from "../../src/politeness/host-budget.ts";
import { reserveSlots } from "../../src/politeness/host-queue.ts";
import type { Admission, KnownRobots, LeaseEnd } from "../../src/ports/host-gate.ts";

const BUDGET = "budget";
const ROBOTS = "robots ";
const LINE = "line";
/** The state of a host that was unused for this long is deleted. No host can close itself to us for longer. */
const EXPIRES_AFTER_MS = 8 * 24 * 3_600_000;

/**
 * The gate of one host, a Durable Object named after the host. It writes its state before it returns, so that it may be
 * evicted at any time. Its storage is synchronous: no other call runs between a read and a write.
 */
export class HostGate extends DurableObject {
  acquire(): Admission & { readonly robots: readonly KnownRobots[] } {
    const before = this.#budget();
    const [budget, admission] = admit(before, Date.now());
    if (budget !== before) this.#write(budget);
    return { ...admission, robots: [...this.#store.list<KnownRobots>({ prefix: ROBOTS })].map(([, robots]) => robots) };
  }

  release(lease: number, end: LeaseEnd, learned: readonly KnownRobots[], minDelay: number): void {
    this.#write(release(this.#budget(), lease, end, minDelay, Date.now()));
    for (const robots of learned) this.#store.put(ROBOTS + robots.origin, robots);
  }

  reserveSlot(minDelay: number): number {
    const [budget, wait] = reserveSlot(this.#budget(), minDelay, Date.now());
    this.#write(budget);
    return wait;
  }

  reserveSlots(ids: readonly (string | null)[], minDelay: number): readonly (number | null)[] {
    const before = new Map(this.#store.get<[string, number][]>(LINE) ?? []);
    const { budget, line, waits } = reserveSlots(this.#budget(), before, ids, minDelay, Date.now());
    // When every page is in the line already, nothing has changed.
    if (waits.some((wait) => wait !== null)) {
      this.#write(budget);
      this.#store.put(LINE, [...line]);
    }
    return waits;
  }

  /** Deletes the state of the host, unless it was used since the alarm was set. */
  override async alarm(): Promise<void> {
    const { openAt } = this.#budget();
    if (openAt + EXPIRES_AFTER_MS > Date.now()) await this.ctx.storage.setAlarm(Date.now() + EXPIRES_AFTER_MS);
    else await this.ctx.storage.deleteAll();
  }

  get #store() {
    return this.ctx.storage.kv;
  }

  #budget(): HostBudget {
    return this.#store.get<HostBudget>(BUDGET) ?? NEW_BUDGET;
  }

  #write(budget: HostBudget): void {
    if (this.#store.get(BUDGET) === undefined) void this.ctx.storage.setAlarm(Date.now() + EXPIRES_AFTER_MS);
    this.#store.put(BUDGET, budget);
  }
}
