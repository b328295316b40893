import { IngestError } from "../../src/errors.ts";
import type { CrawlSchedule as CrawlSchedulePort } from "../../src/ports/crawl-schedule.ts";
import type { CrawlSchedule } from "./crawl-schedule.ts";

/** The Durable Object namespace of the schedule, as RPC stubs: every method returns a promise. */
export interface CrawlSchedules {
  getByName(name: string): {
    [Method in "takeDue" | "settle" | "status"]: (
      ...args: Parameters<CrawlSchedule[Method]>
    ) => Promise<ReturnType<CrawlSchedule[Method]>>;
  };
}

/** The schedule in its single Durable Object. Methods throw `storage-unavailable` when it cannot be reached. */
export function durableCrawlSchedule(schedules: CrawlSchedules): CrawlSchedulePort {
  const schedule = () => schedules.getByName("crawl");
  return {
    takeDue: (...args) => call(() => schedule().takeDue(...args)),
    settle: (settled) => call(() => schedule().settle(settled)),
    status: () => call(() => schedule().status()),
  };
}

async function call<T>(method: () => Promise<T>): Promise<T> {
  try {
    return await method();
  } catch (cause) {
    throw new IngestError("storage-unavailable", "The crawl schedule is unavailable.", { cause });
  }
}
