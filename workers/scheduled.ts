import { crawl } from "../src/crawl.ts";
import type { Worker } from "./env.ts";
import { log } from "./log.ts";

/** A turn of the crawl. What it finds goes onto the queue, and the queue's consumers do the work. */
export async function crawlSources(worker: Worker): Promise<void> {
  const { sources, crawlEntriesPerSource, retryFailedAfterHours } = worker.config;
  const reports = await crawl(sources, { crawlEntriesPerSource, retryFailedAfterHours }, worker.ports);
  log({ event: "crawled", sources: reports });
}
