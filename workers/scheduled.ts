import { followedSources } from "../src/sources/archive/crawl-archives.ts";
import { crawl } from "../src/sources/crawl.ts";
import { crawledSources } from "../src/sources/manage-sources.ts";
import type { Worker } from "./platform/env.ts";
import { log, logBug } from "./platform/log.ts";

/**
 * In milliseconds. Workers end a cron's process after 15 minutes; this leaves minutes for what has begun.
 * https://developers.cloudflare.com/workers/platform/limits/
 */
const BEGINS_WITHIN = 600_000;

/** A crawl run. What it finds is queued, and the consumers of the queue do the work. */
export async function crawlSources(worker: Worker): Promise<void> {
  const { crawlEntriesPerSource, retryFailedAfterHours, crawlPace } = worker.config;
  const settings = {
    crawlEntriesPerSource,
    retryFailedAfterHours,
    pace: crawlPace,
    beginsWithin: BEGINS_WITHIN,
    polls: "due" as const,
  };
  const sources = followedSources(await crawledSources(worker.config.sources, worker.ports.store));
  const report = await crawl(sources, settings, worker.ports, {
    polled: (source) => log({ event: "source", ...source }),
    bug: (source, error) => logBug(`the crawl of ${source}`, error),
  });
  log({ event: "crawled", ...report });
}
