import { expect, test, vi } from "vitest";
import type { IngestMessage } from "../../src/ports.ts";
import type { Worker } from "../../workers/env.ts";
import { consumeIngests } from "../../workers/queue.ts";
import { crawlSources } from "../../workers/scheduled.ts";
import { resourceOf } from "../discover/resource-of.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { workerBefore } from "./worker-env.ts";

const FEED = "https://scheduled.example.com/feed.xml";
const RSS = `<rss version="2.0"><channel><title>Feed</title>
<item><link>https://scheduled.example.com/one</link></item>
<item><link>https://scheduled.example.com/two</link></item></channel></rss>`;

/** A worker whose queue is a list. */
function workerWith(queued: IngestMessage[]): Worker {
  const worker = workerBefore({ "https://scheduled.example.com/one": ARTICLE_HTML });
  return {
    ...worker,
    config: { ...worker.config, sources: [FEED, "https://scheduled.example.com/no-feed"] },
    ports: {
      ...worker.ports,
      resources: {
        async fetchResource(url) {
          return resourceOf(url, url === FEED ? RSS : "Hello.", "application/rss+xml");
        },
      },
      queue: {
        async send(messages) {
          queued.push(...messages);
        },
      },
    },
  };
}

test("turn after turn, what is filed and what failed lately is not queued again", async () => {
  const queued: IngestMessage[] = [];
  const worker = workerWith(queued);
  await crawlSources(worker);
  expect(queued.map(({ url }) => new URL(url).pathname)).toEqual(["/one", "/two"]);
  const messages = queued.map((body, index) => ({
    id: String(index),
    attempts: 1,
    body,
    ack: vi.fn(),
    retry: vi.fn(),
  }));
  await consumeIngests({ queue: "cuttings-ingest", messages } as never, worker);
  await crawlSources(worker);
  expect(queued).toHaveLength(2);
});

test("the log tells of each source, the one that is no feed too", async () => {
  const lines: string[] = [];
  const spy = vi.spyOn(console, "log").mockImplementation((line: string) => lines.push(line));
  await crawlSources(workerWith([]));
  spy.mockRestore();
  const events = lines.map((line) => JSON.parse(line));
  expect(events.filter(({ event }) => event === "source")).toMatchObject([
    { url: FEED, kind: "feed", title: "Feed", counts: { entries: 2 }, error: null },
    { url: "https://scheduled.example.com/no-feed", counts: null, error: { code: "bad-feed" } },
  ]);
  expect(events.at(-1)).toMatchObject({ event: "crawled", sources: 2, read: 1, failed: 1 });
});
