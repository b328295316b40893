import { followedSources } from "../src/sources/archive/crawl-archives.ts";
import { crawlGroups } from "../src/sources/crawl-group.ts";
import { crawledSources } from "../src/sources/manage-sources.ts";
import { takeDueSources } from "../src/sources/take-due-sources.ts";
import type { Worker } from "./platform/env.ts";
import { log } from "./platform/log.ts";

/** Seconds between two crawl runs, as `crons` of wrangler.toml sets them. */
const CRAWL_EVERY = 900;

/**
 * A crawl run: puts the sources that are due before the next run onto the crawl's queue, each for the time when it is
 * due. A run asks the schedule once, however many sources there are; the consumers of the queue do the work.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function crawlSources(worker: Worker): Promise<void> {
  const { config, ports } = worker;
  const sources = followedSources(await crawledSources(config.sources, ports.store));
  const running = sources.filter(({ isPaused }) => !isPaused);
  const due = await takeDueSources(running, CRAWL_EVERY, null, config.crawlPace, ports.schedule);
  const now = ports.clock.now().getTime();
  const groups = crawlGroups(due, config.hostDelaySeconds, now);
  await worker.sendCrawls(groups.map(({ sources, delaySeconds }) => ({ message: { sources }, delaySeconds })));
  const ahead = due.filter(({ dueAt }) => dueAt > now).length;
  log({
    event: "crawled",
    sources: sources.length,
    paused: sources.length - running.length,
    notDue: running.length - due.length,
    due: due.length - ahead,
    ahead,
  });
}
