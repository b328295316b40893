import type { Message, MessageBatch } from "@cloudflare/workers-types";
import { recordCrash } from "../../src/sources/poll-source.ts";
import { byHost, pollSources } from "../../src/sources/poll-sources.ts";
import { hostOf } from "../../src/sources/take-due-sources.ts";
import { sourceId } from "../../src/store/source-state.ts";
import { type CrawlMessage, parseCrawl } from "../messages/crawl-message.ts";
import { crawlSettings } from "../platform/crawl-settings.ts";
import { log, logBug } from "../platform/log.ts";
import type { Worker } from "../platform/worker.ts";

/**
 * A consumer is ended after 15 minutes; this leaves five for the polls that have started.
 * https://developers.cloudflare.com/workers/platform/limits/
 */
const STARTS_WITHIN_MS = 600_000;
const CONCURRENT_HOSTS = 6; // Workers allow six open connections.
/** Delay of a source whose host was busy: several request delays of almost every host. */
const BUSY_DELAY_SECONDS = 30;

/**
 * Polls the sources of each message. No message is retried: a source that was not polled stays due, and a later crawl
 * run takes it. A message that is redelivered crashed its process.
 */
export async function consumeCrawls(batch: MessageBatch<unknown>, worker: Worker): Promise<void> {
  for (const message of batch.messages) {
    try {
      await consume(message, worker);
    } catch (error) {
      logBug("crawl-queue", error);
    }
    message.ack();
  }
}

async function consume(message: Message<unknown>, worker: Worker): Promise<void> {
  const crawl = parseCrawl(message.body);
  if (crawl === null) log({ event: "message-refused", reason: "The message has no sources." });
  else if (message.attempts === 1) await poll(crawl, worker);
  else await afterCrash(crawl, worker);
}

async function poll({ sources }: CrawlMessage, worker: Worker): Promise<void> {
  await reservePolls(sources, worker);
  const settings = {
    ...crawlSettings(worker.config),
    startWithinMs: STARTS_WITHIN_MS,
    concurrentHosts: CONCURRENT_HOSTS,
  };
  const { left } = await pollSources(byHost(sources), false, settings, worker.ports, {
    polled: (source) => log({ event: "source", ...source }),
    bug: (source, error) => logBug(`the crawl of ${source}`, error),
  });
  if (left.length === 0) return;
  const delaySeconds = Math.max(BUSY_DELAY_SECONDS, ...left.map(({ wait }) => Math.ceil(wait / 1_000)));
  await worker.sendCrawls([{ message: { sources: left.map(({ source }) => source) }, delaySeconds }]);
}

/**
 * Reserves slots at hosts that have several sources in the message. Otherwise the pages found by the first poll would
 * take the slots in which the other sources are polled.
 */
async function reservePolls(sources: CrawlMessage["sources"], { gate }: Worker): Promise<void> {
  const origins = Map.groupBy(sources, ({ url }) => URL.parse(url)?.origin ?? null);
  for (const [origin, own] of origins) {
    const polls = own.map(() => null);
    if (origin !== null && polls.length > 1) await gate.reserveSlots(origin, polls);
  }
}

/** Requeues each of several sources alone, to find the one that crashed. A source that crashed alone has failed. */
async function afterCrash({ sources }: CrawlMessage, worker: Worker): Promise<void> {
  const [first, ...others] = sources;
  if (first === undefined) return;
  if (others.length > 0) {
    await worker.sendCrawls(sources.map((source) => ({ message: { sources: [source] }, delaySeconds: 0 })));
    return;
  }
  const report = await recordCrash(first, worker.config.crawlPace, worker.ports);
  const { url } = first;
  await worker.ports.schedule.settle([{ id: sourceId(url), host: hostOf(url), dueAt: Date.parse(report.nextDueAt) }]);
  log({ event: "source", ...report });
}
