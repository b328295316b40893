import type { Message, MessageBatch } from "@cloudflare/workers-types";
import { recordCrash } from "../../src/sources/poll-source.ts";
import { pollSources } from "../../src/sources/poll-sources.ts";
import { hostOf } from "../../src/sources/take-due-sources.ts";
import { sourceId } from "../../src/store/source-state.ts";
import { type CrawlMessage, parseCrawl } from "../messages/crawl-message.ts";
import { crawlSettings } from "../platform/crawl-settings.ts";
import type { Worker } from "../platform/env.ts";
import { log, logBug } from "../platform/log.ts";

/**
 * In milliseconds. Workers end an invocation after 15 minutes; this leaves minutes for what has begun.
 * https://developers.cloudflare.com/workers/platform/limits/
 */
const BEGINS_WITHIN = 600_000;
/** Seconds until a source comes again whose host was busy: some delays of nearly every host. */
const BUSY_DELAY = 30;

/**
 * Polls the sources of a message. No message is retried: what was not polled stays due, and the schedule gives it to a
 * later crawl run. A message that comes again has ended its process.
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
  if (crawl === null) log({ event: "message-refused", reason: "It names no sources." });
  else if (message.attempts === 1) await poll(crawl, worker);
  else await afterCrash(crawl, worker);
}

async function poll({ sources }: CrawlMessage, worker: Worker): Promise<void> {
  await reservePolls(sources, worker);
  const settings = { ...crawlSettings(worker.config), beginsWithin: BEGINS_WITHIN };
  const { left } = await pollSources(sources, false, settings, worker.ports, {
    polled: (source) => log({ event: "source", ...source }),
    bug: (source, error) => logBug(`the crawl of ${source}`, error),
  });
  if (left.length === 0) return;
  const delaySeconds = Math.max(BUSY_DELAY, ...left.map(({ wait }) => Math.ceil(wait / 1_000)));
  await worker.sendCrawls([{ message: { sources: left.map(({ source }) => source) }, delaySeconds }]);
}

/**
 * Reserves time at hosts of which several sources are polled, one after the other: what the first of them names would
 * otherwise be lined up for the time in which the others are polled.
 */
async function reservePolls(sources: CrawlMessage["sources"], { gate }: Worker): Promise<void> {
  const origins = Map.groupBy(sources, ({ url }) => URL.parse(url)?.origin ?? null);
  for (const [origin, own] of origins) {
    const polls = own.map(() => null);
    if (origin !== null && polls.length > 1) await gate.reserveSlots(origin, polls);
  }
}

/** One of several has ended the process: each is polled alone. One that has done so alone has failed. */
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
