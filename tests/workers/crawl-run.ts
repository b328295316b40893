import { bucketCrawlSchedule } from "../../src/adapters/bucket-crawl-schedule.ts";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import type { CrawlMessage } from "../../workers/messages/crawl-message.ts";
import type { Worker } from "../../workers/platform/worker.ts";
import { consumeCrawls } from "../../workers/queue/consume-crawls.ts";
import { queueDueSources } from "../../workers/queue-due-sources.ts";

/** Runs one crawl and delivers its messages, on the worker's clock, with an empty schedule. */
export async function crawlRun(worker: Worker): Promise<void> {
  const schedule = bucketCrawlSchedule(memoryObjectStore(), worker.ports.clock);
  const own: Worker = { ...worker, ports: { ...worker.ports, schedule } };
  const sent: CrawlMessage[] = [];
  await queueDueSources({
    ...own,
    async sendCrawls(messages) {
      sent.push(...messages.map(({ message }) => message));
    },
  });
  await deliverCrawls(sent, own);
}

/** @param attempts delivery attempt of each message, from 1. */
export async function deliverCrawls(bodies: readonly unknown[], worker: Worker, attempts = 1): Promise<void> {
  const messages = bodies.map((body, index) => ({
    id: String(index),
    timestamp: worker.ports.clock.now(),
    attempts,
    body,
    ack() {},
    retry() {},
  }));
  await consumeCrawls({ queue: "cuttings-crawl", messages } as never, worker);
}
