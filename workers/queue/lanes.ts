/** Runs work, at most so much of it at a time, in the order in which it comes. */
export type Lanes = <Answer>(work: () => Promise<Answer>) => Promise<Answer>;

export function openLanes(count: number): Lanes {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}
