import { setImmediate } from "node:timers/promises";

/** Tick in milliseconds: events within a tick run together, so that a week takes minutes. */
const TICK_MS = 10;

/** A clock that jumps to the next due event. */
export class VirtualClock {
  readonly start: number;
  #now: number;
  /** Events by due time, and these times as a binary heap. */
  readonly #due = new Map<number, (() => void)[]>();
  readonly #heap: number[] = [];

  constructor(start: number) {
    this.start = start;
    this.#now = start;
  }

  /** Milliseconds since 1970. */
  get time(): number {
    return this.#now;
  }

  now(): Date {
    return new Date(this.#now);
  }

  at(time: number, run: () => void): void {
    const due = Math.max(this.#now, Math.ceil(time / TICK_MS) * TICK_MS);
    const others = this.#due.get(due);
    if (others !== undefined) {
      others.push(run);
      return;
    }
    this.#due.set(due, [run]);
    this.#push(due);
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.at(this.#now + milliseconds, resolve));
  }

  /** Advances the clock to `end`. */
  async runUntil(end: number): Promise<void> {
    for (let next = this.#heap[0]; next !== undefined && next <= end; next = this.#heap[0]) {
      this.#pop();
      this.#now = next;
      const runs = this.#due.get(next) ?? [];
      this.#due.delete(next);
      for (const run of runs) run();
      // Lets all settled promises continue before advancing the clock.
      await setImmediate();
    }
    this.#now = end;
  }

  #push(time: number): void {
    const heap = this.#heap;
    let place = heap.push(time) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent] ?? 0;
      if (above <= time) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = time;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if ((heap[child + 1] ?? Number.POSITIVE_INFINITY) < (heap[child] ?? 0)) child++;
      const below = heap[child] ?? 0;
      if (below >= last) break;
      heap[place] = below;
      place = child;
    }
    heap[place] = last;
  }
}
