/** Runs work for hosts: one at a time for each host, and for a few hosts at the same time. */
export type HostLanes = <Result>(host: string, work: () => Promise<Result>) => Promise<Result>;

/** @param lanes how many hosts at the same time; bounds the responses in memory. */
export function hostLanes(lanes: number): HostLanes {
  const last = new Map<string, Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let free = lanes;

  async function inLane<Result>(work: () => Promise<Result>): Promise<Result> {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  }

  return (host, work) => {
    const before = last.get(host) ?? Promise.resolve();
    const result = before.then(() => inLane(work));
    last.set(
      host,
      result.catch(() => {}),
    );
    return result;
  };
}
