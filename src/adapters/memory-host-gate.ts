import { admit, type HostBudget, NEW_BUDGET, release, reserveSlot } from "../politeness/host-budget.ts";
import { type HostQueue, reserveSlots } from "../politeness/host-queue.ts";
import type { Clock } from "../ports/clock.ts";
import type { HostGate, KnownRobots } from "../ports/host-gate.ts";

interface HostState {
  budget: HostBudget;
  queue: HostQueue;
  readonly robots: Map<string, KnownRobots>;
}

/** Beyond this, idle hosts are evicted: their robots.txt is fetched again. */
const MAX_HOSTS = 1_000;

/** A gate for one process, in memory. @param minDelay in milliseconds. */
export function memoryHostGate(clock: Clock, minDelay: number): HostGate {
  const hosts = new Map<string, HostState>();

  /** The state of a host, which becomes the last to be evicted. */
  function stateOf(origin: string): HostState {
    const { host } = new URL(origin);
    const state = hosts.get(host) ?? { budget: NEW_BUDGET, queue: new Map(), robots: new Map() };
    hosts.delete(host);
    evictDownTo(MAX_HOSTS - 1);
    hosts.set(host, state);
    return state;
  }

  function evictDownTo(size: number): void {
    const now = clock.now().getTime();
    for (const [host, { budget }] of hosts) {
      if (hosts.size <= size) return;
      if (Math.max(budget.openAt, budget.leasedUntil, budget.lineEndsAt) <= now) hosts.delete(host);
    }
  }

  return {
    async acquire(origin) {
      const state = stateOf(origin);
      const [budget, admission] = admit(state.budget, clock.now().getTime());
      state.budget = budget;
      return { ...admission, robots: [...state.robots.values()] };
    },

    async release(origin, lease, end, learned) {
      const state = stateOf(origin);
      state.budget = release(state.budget, lease, end, minDelay, clock.now().getTime());
      for (const robots of learned) state.robots.set(robots.origin, robots);
    },

    async reserveSlot(origin) {
      const state = stateOf(origin);
      const [budget, wait] = reserveSlot(state.budget, minDelay, clock.now().getTime());
      state.budget = budget;
      return wait;
    },

    async reserveSlots(origin, ids) {
      const state = stateOf(origin);
      const { budget, queue, waits } = reserveSlots(state.budget, state.queue, ids, minDelay, clock.now().getTime());
      state.budget = budget;
      state.queue = queue;
      return waits;
    },
  };
}
