import type { CrawlSchedule } from "../ports/crawl-schedule.ts";
import { schedulePage } from "../sources/due-index.ts";
import type { Count } from "./counted-store.ts";

/** Counts the requests to a schedule, and the rows that its Durable Object writes: one for each changed index page. */
export function countedSchedule(schedule: CrawlSchedule, count: Count): CrawlSchedule {
  const counted = (hosts: readonly { readonly host: string }[]) => {
    count("durableObjectRequests", 1);
    count("durableObjectRowsWritten", new Set(hosts.map(({ host }) => schedulePage(host))).size);
  };
  return {
    async status() {
      count("durableObjectRequests", 1);
      return schedule.status();
    },
    async takeDue(sources, aheadSeconds, limit) {
      const taken = await schedule.takeDue(sources, aheadSeconds, limit);
      const ids = new Set(taken.map(({ id }) => id));
      counted(sources.filter(({ id }) => ids.has(id)));
      return taken;
    },
    async settle(settled) {
      counted(settled);
      await schedule.settle(settled);
    },
  };
}
