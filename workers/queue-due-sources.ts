import { polledSources } from "../src/sources/archive/crawl-archives.ts";
import { crawlGroups } from "../src/sources/crawl-group.ts";
import { crawledSources } from "../src/sources/manage-sources.ts";
import { takeDueSources } from "../src/sources/take-due-sources.ts";
import { log } from "./platform/log.ts";
import type { Worker } from "./platform/worker.ts";

/** Must equal the interval of `crons` in wrangler.toml. */
const CRAWL_INTERVAL_SECONDS = 900;

/**
 * A crawl run: queues the sources that are due before the next run, each delayed to its due time. It calls the schedule
 * once, however many sources there are; the consumers of the queue poll them.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function queueDueSources(worker: Worker): Promise<void> {
  const { config, ports } = worker;
  const sources = polledSources(await crawledSources(config.sources, ports.store));
  const running = sources.filter(({ isPaused }) => !isPaused);
  const due = await takeDueSources(running, CRAWL_INTERVAL_SECONDS, null, config.crawlPace, ports.schedule);
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
