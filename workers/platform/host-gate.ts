import { DurableObject } from "cloudflare:workers";
import type { HostObservation } from "../../src/host-observation.ts";
import { BUDGET, HostRecord } from "../../src/politeness/host-record.ts";
import type { Admission, KnownRobots, LeaseEnd } from "../../src/ports/host-gate.ts";

/** The state of a host that was unused for this long is deleted. No host can close itself to us for longer. */
const EXPIRES_AFTER_MS = 8 * 24 * 3_600_000;

/** The gate of one host, a Durable Object named after the host. It may be evicted at any time. */
export class HostGate extends DurableObject {
  #record = this.#open();

  /** @param observations of articles of the host; `null`: no evidence of hosts is used. */
  acquire(
    observations: readonly HostObservation[] | null = null,
  ): Admission & { readonly robots: readonly KnownRobots[]; readonly evidence: readonly string[] } {
    const now = Date.now();
    const evidence = observations === null ? [] : this.#record.observe(observations, now);
    return { ...this.#record.acquire(now), evidence };
  }

  release(lease: number, end: LeaseEnd, learned: readonly KnownRobots[], minDelay: number): void {
    this.#record.release(lease, end, learned, minDelay, Date.now());
  }

  reserveSlot(minDelay: number): number {
    return this.#record.reserveSlot(minDelay, Date.now());
  }

  reserveSlots(ids: readonly (string | null)[], minDelay: number): readonly (number | null)[] {
    return this.#record.reserveSlots(ids, minDelay, Date.now());
  }

  /** Deletes the state of the host, unless it was used since the alarm was set. */
  override async alarm(): Promise<void> {
    if (this.#record.openAt + EXPIRES_AFTER_MS > Date.now()) {
      await this.ctx.storage.setAlarm(Date.now() + EXPIRES_AFTER_MS);
      return;
    }
    await this.ctx.storage.deleteAll();
    this.#record = this.#open();
  }

  #open(): HostRecord {
    const { storage } = this.ctx;
    return new HostRecord({
      get: (key) => storage.kv.get(key),
      list: (options) => storage.kv.list(options),
      put(key, value) {
        if (storage.kv.get(BUDGET) === undefined) void storage.setAlarm(Date.now() + EXPIRES_AFTER_MS);
        storage.kv.put(key, value);
      },
    });
  }
}
