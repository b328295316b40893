import type { Config } from "../../src/config/config-shape.ts";
import type { PollSettings } from "../../src/sources/poll-source.ts";

/** The crawl's part of the configuration. */
export function crawlSettings({ crawlEntriesPerSource, retryFailedAfterHours, crawlPace }: Config): PollSettings {
  return { crawlEntriesPerSource, retryFailedAfterHours, pace: crawlPace };
}
