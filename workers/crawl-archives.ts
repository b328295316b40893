import { archiveProgress } from "../src/sources/archive/archive-progress.ts";
import { crawlArchives } from "../src/sources/archive/crawl-archives.ts";
import { crawledSources } from "../src/sources/manage-sources.ts";
import type { Worker } from "./platform/env.ts";
import { log, logBug } from "./platform/log.ts";

/** Milliseconds: archives have time, and what follows in the cron's process has little. */
const BEGINS_WITHIN = 120_000;

/** A turn of each archive. What it finds is queued. */
export async function crawlAllArchives(worker: Worker): Promise<void> {
  const { sources, crawlEntriesPerSource, retryFailedAfterHours } = worker.config;
  const settings = { crawlEntriesPerSource, retryFailedAfterHours, beginsWithin: BEGINS_WITHIN };
  try {
    await crawlArchives(await crawledSources(sources, worker.ports.store), settings, worker.ports, (state) =>
      log({ event: "archive", url: state.url, ...archiveProgress(state.since, state) }),
    );
  } catch (error) {
    logBug("archives", error);
  }
}
