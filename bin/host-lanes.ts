import { setTimeout } from "node:timers/promises";

/** Lanes in which work for hosts runs. */
export interface HostLanes {
  /** Runs work for a URL when a lane is free, after all earlier work for its host. */
  run<Result>(url: string, work: () => Promise<Result>): Promise<Result>;
  /**
   * Called by running work: waits for its host, during which its lane is free for others. Afterwards it has precedence
   * over work that has not started.
   */
  sleep(milliseconds: number): Promise<void>;
}

/** Runs at most `lanes` at a time, and one at a time per host, first come, first served. */
export function hostLanes(lanes: number): HostLanes {
  const lastOf = new Map<string, Promise<void>>();
  const returning: (() => void)[] = [];
  const waiting: (() => void)[] = [];
  let free = lanes;

  async function enter(line: (() => void)[]): Promise<void> {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => line.push(resolve));
  }

  function leave(): void {
    const next = returning.shift() ?? waiting.shift();
    if (next === undefined) free++;
    else next();
  }

  async function inLane<Result>(work: () => Promise<Result>): Promise<Result> {
    await enter(waiting);
    try {
      return await work();
    } finally {
      leave();
    }
  }

  return {
    run(url, work) {
      const host = URL.parse(url)?.host ?? "";
      const done = (lastOf.get(host) ?? Promise.resolve()).then(() => inLane(work));
      const settled = done
        .then(
          () => {},
          () => {},
        )
        .then(() => {
          if (lastOf.get(host) === settled) lastOf.delete(host);
        });
      lastOf.set(host, settled);
      return done;
    },

    async sleep(milliseconds) {
      leave();
      await setTimeout(milliseconds);
      await enter(returning);
    },
  };
}
