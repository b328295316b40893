import { IngestError } from "../../src/errors.ts";
import type { CrawlSchedule as CrawlSchedulePort } from "../../src/ports/crawl-schedule.ts";
import type { CrawlSchedule } from "./crawl-schedule.ts";

/** The one Durable Object of the schedule, as the worker calls it: every answer takes a while. */
export interface CrawlSchedules {
  getByName(name: string): {
    [Method in "takeDue" | "settle"]: (
      ...args: Parameters<CrawlSchedule[Method]>
    ) => Promise<ReturnType<CrawlSchedule[Method]>>;
  };
}

export function durableCrawlSchedule(schedules: CrawlSchedules): CrawlSchedulePort {
  const schedule = () => schedules.getByName("crawl");
  return {
    takeDue: (...args) => asked(() => schedule().takeDue(...args)),
    settle: (settled) => asked(() => schedule().settle(settled)),
  };
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw new IngestError("storage-unavailable", "The crawl's schedule is unavailable.", { cause });
  }
}
