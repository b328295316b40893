/** Limits concurrency, first come, first served. */
export interface Lanes {
  /** Runs work in a lane, once one is free. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Lets other work use the caller's lane until the wait is over. */
  yieldLane<T>(wait: Promise<T>): Promise<T>;
}

export function openLanes(count: number): Lanes {
  const waiting: (() => void)[] = [];
  let free = count;

  async function enter(): Promise<void> {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) free++;
    else next();
  }

  return {
    async run(work) {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },

    async yieldLane(wait) {
      leave();
      try {
        return await wait;
      } finally {
        await enter();
      }
    },
  };
}
