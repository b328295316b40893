/**
 * Runs work for URLs, at most `lanes` at a time and one at a time per host, first come, first served. Unlike
 * `eachByHost`, it accepts work from several callers, and each awaits its own.
 */
export function hostLanes(lanes: number): (url: string, work: () => Promise<void>) => Promise<void> {
  const lastOf = new Map<string, Promise<void>>();
  const waiting: (() => void)[] = [];
  let free = lanes;

  async function inLane(work: () => Promise<void>): Promise<void> {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  }

  return (url, work) => {
    const host = URL.parse(url)?.host ?? "";
    const done = (lastOf.get(host) ?? Promise.resolve()).then(() => inLane(work));
    const settled = done
      .catch(() => {})
      .then(() => {
        if (lastOf.get(host) === settled) lastOf.delete(host);
      });
    lastOf.set(host, settled);
    return done;
  };
}
