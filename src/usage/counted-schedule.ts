import type { CrawlSchedule } from "../ports/crawl-schedule.ts";
import { schedulePage } from "../sources/due-index.ts";
import type { Count } from "./counted-store.ts";

/** A schedule whose requests are counted, and the rows of its Durable Object: one for each page of the index that changes. */
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
