import { addArticle, evidenceOf, type HostDigest, NEW_DIGEST } from "../host-digest/digest.ts";
import type { HostObservation } from "../host-observation.ts";
import type { Admission, KnownRobots, LeaseEnd } from "../ports/host-gate.ts";
import { admit, type HostBudget, isSlotReserved, NEW_BUDGET, release, reserveSlot } from "./host-budget.ts";
import { reserveSlots } from "./host-queue.ts";

/** The storage of a host's gate. It is synchronous: no other call runs between a read and a write. */
export interface HostStorage {
  get<Value>(key: string): Value | undefined;
  put<Value>(key: string, value: Value): void;
  list<Value>(options: { readonly prefix: string }): Iterable<readonly [string, Value]>;
}

/** In one row, because every row is billed. */
interface StoredBudget extends HostBudget {
  /** Missing until an article of the host was observed. */
  readonly digest?: HostDigest;
}

export const BUDGET = "budget";
const ROBOTS = "robots ";
const QUEUED = "line";
/** A Durable Object that was idle for this long may be evicted, and loses what it has in memory. */
const EVICTED_AFTER_MS = 10_000;
/** About 17 pages at the minimum delay. After an eviction the host is left alone for as long in addition. */
const LEASE_AHEAD_MS = 60_000;

/**
 * The state of one host, in a storage where every write is billed. A lease is written before it is granted. When more
 * pages of the host are queued, it is written as if it lasted longer, and covers the leases of the pages that follow: so
 * many queued pages of a host take one write. Releases are not written either while the stored lease covers them. If the
 * object is evicted meanwhile, the host counts as leased until the stored lease expires: it is left alone for longer than
 * it needs, never for less.
 */
export class HostRecord {
  readonly #storage: HostStorage;
  /** `null` until it is loaded. */
  #budget: HostBudget | null = null;
  #digest: HostDigest = NEW_DIGEST;
  #evidence: readonly string[] | null = null;

  constructor(storage: HostStorage) {
    this.#storage = storage;
  }

  /** No request is sent earlier. Milliseconds since 1970. */
  get openAt(): number {
    return (this.#budget ?? this.#stored()).openAt;
  }

  acquire(now: number): Admission & { readonly robots: readonly KnownRobots[] } {
    const before = this.#load(now);
    const [budget, admission] = admit(before, now);
    if (admission.isAdmitted) this.#lease(budget, now);
    else if (budget !== before) this.#keep(budget);
    return {
      ...admission,
      robots: [...this.#storage.list<KnownRobots>({ prefix: ROBOTS })].map(([, robots]) => robots),
    };
  }

  release(lease: number, end: LeaseEnd, learned: readonly KnownRobots[], minDelay: number, now: number): void {
    const budget = release(this.#load(now), lease, end, minDelay, now);
    const isFollowed = isSlotReserved(budget, minDelay, EVICTED_AFTER_MS, now);
    if (isFollowed && isCovered(budget, this.#stored())) this.#budget = budget;
    else this.#keep(budget);
    for (const robots of learned) this.#storage.put(ROBOTS + robots.origin, robots);
  }

  reserveSlot(minDelay: number, now: number): number {
    const [budget, wait] = reserveSlot(this.#load(now), minDelay, now);
    this.#keep(budget);
    return wait;
  }

  reserveSlots(ids: readonly (string | null)[], minDelay: number, now: number): readonly (number | null)[] {
    const before = new Map(this.#storage.get<[string, number][]>(QUEUED) ?? []);
    const { budget, queue, waits } = reserveSlots(this.#load(now), before, ids, minDelay, now);
    // Slots that end soon are past when the object may have been evicted. Lost slots only make messages bounce.
    if (budget.lineEndsAt <= now + EVICTED_AFTER_MS) this.#budget = budget;
    // Nothing changes when all pages are queued already.
    else if (waits.some((wait) => wait !== null)) this.#keep(budget);
    // Without a new id, only expired entries would go, which are ignored anyway.
    if (ids.some((id, page) => id !== null && waits[page] !== null)) this.#storage.put(QUEUED, [...queue]);
    return waits;
  }

  /**
   * Adds articles to the digest of the host, which is written with the budget: an eviction before that loses them.
   * @returns the evidence of the host, as fingerprints.
   */
  observe(observations: readonly HostObservation[], now: number): readonly string[] {
    this.#load(now);
    const before = this.#digest;
    this.#digest = observations.reduce((digest, article) => addArticle(digest, article, now), before);
    if (this.#evidence === null || this.#digest !== before) this.#evidence = [...evidenceOf(this.#digest)];
    return this.#evidence;
  }

  #stored(): StoredBudget {
    return this.#storage.get<StoredBudget>(BUDGET) ?? NEW_BUDGET;
  }

  /** A lease granted before an eviction may or may not have been released: callers wait until it expires. */
  #load(now: number): HostBudget {
    if (this.#budget !== null) return this.#budget;
    const { digest = NEW_DIGEST, ...stored } = this.#stored();
    this.#digest = digest;
    const isHeld = stored.leasedUntil > now;
    this.#budget = isHeld ? { ...stored, openAt: Math.max(stored.openAt, stored.leasedUntil) } : stored;
    return this.#budget;
  }

  #lease(budget: HostBudget, now: number): void {
    const stored = this.#stored();
    // After the clock was set back, the stored times are void.
    const isCurrent = (stored.keptAt ?? 0) <= now;
    if (!isCurrent || !isCovered(budget, stored)) {
      const isFollowed = isSlotReserved(budget, budget.rest, EVICTED_AFTER_MS, now);
      this.#write(isFollowed ? { ...budget, leasedUntil: budget.leasedUntil + LEASE_AHEAD_MS } : budget);
    }
    this.#budget = budget;
  }

  #keep(budget: HostBudget): void {
    this.#budget = budget;
    this.#write(budget);
  }

  #write(budget: HostBudget): void {
    const digest = this.#digest;
    this.#storage.put<StoredBudget>(BUDGET, digest === NEW_DIGEST ? budget : { ...budget, digest });
  }
}

/** Whether the stored lease protects the host for at least as long as the budget. */
function isCovered(budget: HostBudget, stored: HostBudget): boolean {
  return (
    Math.max(budget.openAt, budget.leasedUntil) <= stored.leasedUntil &&
    budget.failures === stored.failures &&
    budget.refusals === stored.refusals
  );
}
