import { DurableObject } from "cloudflare:workers";
import { admit, type HostBudget, NEW_BUDGET, release, reserveSlot } from "../../src/politeness/host-budget.ts";
import { reserveSlots } from "../../src/politeness/host-queue.ts";
import type { Admission, KnownRobots, LeaseEnd } from "../../src/ports/host-gate.ts";

const BUDGET = "budget";
const ROBOTS = "robots ";
const LINE = "line";
/** Milliseconds. A host that nobody has asked for so long is forgotten; no host can send us away for longer. */
const FORGOTTEN_AFTER = 8 * 24 * 3_600_000;

/**
 * The gate of one host, a Durable Object by the name of the host. What it decides by is written before
 * it answers, so that it may be evicted at any time. Its storage is synchronous: between reading and
 * writing nothing else runs.
 */
export class HostGate extends DurableObject {
  acquire(): Admission & { readonly robots: readonly KnownRobots[] } {
    const kept = this.#budget();
    const [budget, admission] = admit(kept, Date.now());
    if (budget !== kept) this.#keep(budget);
    return { ...admission, robots: [...this.#store.list<KnownRobots>({ prefix: ROBOTS })].map(([, robots]) => robots) };
  }

  release(lease: number, end: LeaseEnd, learned: readonly KnownRobots[], minDelay: number): void {
    this.#keep(release(this.#budget(), lease, end, minDelay, Date.now()));
    for (const robots of learned) this.#store.put(ROBOTS + robots.origin, robots);
  }

  reserveSlot(minDelay: number): number {
    const [budget, wait] = reserveSlot(this.#budget(), minDelay, Date.now());
    this.#keep(budget);
    return wait;
  }

  reserveSlots(ids: readonly (string | null)[], minDelay: number): readonly (number | null)[] {
    const before = new Map(this.#store.get<[string, number][]>(LINE) ?? []);
    const { budget, line, waits } = reserveSlots(this.#budget(), before, ids, minDelay, Date.now());
    // Where all pages wait already there is nothing to write.
    if (waits.some((wait) => wait !== null)) {
      this.#keep(budget);
      this.#store.put(LINE, [...line]);
    }
    return waits;
  }

  /** The host is forgotten, unless it was asked since. */
  override async alarm(): Promise<void> {
    const { openAt } = this.#budget();
    if (openAt + FORGOTTEN_AFTER > Date.now()) await this.ctx.storage.setAlarm(Date.now() + FORGOTTEN_AFTER);
    else await this.ctx.storage.deleteAll();
  }

  get #store() {
    return this.ctx.storage.kv;
  }

  #budget(): HostBudget {
    return this.#store.get<HostBudget>(BUDGET) ?? NEW_BUDGET;
  }

  #keep(budget: HostBudget): void {
    if (this.#store.get(BUDGET) === undefined) void this.ctx.storage.setAlarm(Date.now() + FORGOTTEN_AFTER);
    this.#store.put(BUDGET, budget);
  }
}
