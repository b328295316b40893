import { archiveProgress } from "../src/sources/archive/archive-progress.ts";
import { crawlArchives } from "../src/sources/archive/crawl-archives.ts";
import { crawledSources } from "../src/sources/manage-sources.ts";
import { log, logBug } from "./platform/log.ts";
import type { Worker } from "./platform/worker.ts";

/** Archives are not urgent, and the scheduled invocation has other work to do. */
const STARTS_WITHIN_MS = 120_000;

/** Crawls a part of each archive and queues the URLs that it finds. */
export async function crawlAllArchives(worker: Worker): Promise<void> {
  const { sources, crawlEntriesPerSource, retryFailedAfterHours } = worker.config;
  const settings = { crawlEntriesPerSource, retryFailedAfterHours, startWithinMs: STARTS_WITHIN_MS };
  try {
    await crawlArchives(await crawledSources(sources, worker.ports.store), settings, worker.ports, (state) =>
      log({ event: "archive", url: state.url, ...archiveProgress(state.since, state) }),
    );
  } catch (error) {
    logBug("archives", error);
  }
}
