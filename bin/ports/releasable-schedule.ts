import type { CrawlSchedule, SettledSource } from "../../src/ports/crawl-schedule.ts";

/** A schedule that can return its leases, for a command that is interrupted. */
export interface ReleasableSchedule extends CrawlSchedule {
  /**
   * Makes the taken sources that are not settled due again. Otherwise they would wait until their leases expire, and
   * count as sources that crashed the process.
   * @throws {IngestError} `storage-unavailable`.
   */
  release(): Promise<void>;
}

export function releasableSchedule(schedule: CrawlSchedule): ReleasableSchedule {
  const held = new Map<string, SettledSource>();
  return {
    async takeDue(sources, aheadSeconds, limit) {
      const taken = await schedule.takeDue(sources, aheadSeconds, limit);
      const hosts = new Map(sources.map(({ id, host }) => [id, host]));
      for (const { id, dueAt } of taken) held.set(id, { id, dueAt, host: hosts.get(id) ?? "" });
      return taken;
    },
    async settle(settled) {
      await schedule.settle(settled);
      for (const { id } of settled) held.delete(id);
    },
    status: () => schedule.status(),
    async release() {
      if (held.size > 0) await schedule.settle([...held.values()]);
    },
  };
}
