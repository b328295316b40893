import { bucketCrawlSchedule } from "../../src/adapters/bucket-crawl-schedule.ts";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import type { CrawlMessage } from "../../workers/messages/crawl-message.ts";
import type { Worker } from "../../workers/platform/env.ts";
import { consumeCrawls } from "../../workers/queue/consume-crawls.ts";
import { crawlSources } from "../../workers/scheduled.ts";

/** A crawl run and its messages, in the time of the worker, with a schedule that knows nothing of any source. */
export async function crawlRun(worker: Worker): Promise<void> {
  const schedule = bucketCrawlSchedule(memoryObjectStore(), worker.ports.clock);
  const own: Worker = { ...worker, ports: { ...worker.ports, schedule } };
  const sent: CrawlMessage[] = [];
  await crawlSources({
    ...own,
    async sendCrawls(messages) {
      sent.push(...messages.map(({ message }) => message));
    },
  });
  await deliverCrawls(sent, own);
}

/** @param attempts which delivery of each message it is. */
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
