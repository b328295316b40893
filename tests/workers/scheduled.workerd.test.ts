import { expect, test, vi } from "vitest";
import type { IngestMessage } from "../../src/ports/ingest-queue.ts";
import { SOURCE_LIST_KEY } from "../../src/store/keys.ts";
import type { Worker } from "../../workers/platform/worker.ts";
import { consumeIngests } from "../../workers/queue/consume-ingests.ts";
import { resourceOf } from "../discover/resource-of.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { crawlRun } from "./crawl-run.ts";
import { workerBefore } from "./worker-env.ts";

const itemsOf = (...paths: string[]) =>
  paths.map((path) => `<item><link>https://scheduled.example.com${path}</link></item>`).join("");
const feedOf = (...paths: string[]) =>
  `<rss version="2.0"><channel><title>Feed</title>${itemsOf(...paths)}</channel></rss>`;

interface Surroundings {
  readonly feed: string;
  /** Paths listed in the feed. */
  entries: readonly string[];
  /** Hours by which the clock is ahead. */
  hours: number;
  readonly queued: IngestMessage[];
}

/** A worker on the real bucket, with a list for a queue and an adjustable clock. */
function workerIn(around: Surroundings): Worker {
  const worker = workerBefore({ "https://scheduled.example.com/one": ARTICLE_HTML });
  return {
    ...worker,
    config: { ...worker.config, sources: [around.feed, `${around.feed}/no-feed`] },
    ports: {
      ...worker.ports,
      clock: { now: () => new Date(Date.now() + around.hours * 3_600_000) },
      resources: {
        async fetchResource(url) {
          const text = url === around.feed ? feedOf(...around.entries) : "Hello.";
          return resourceOf(url, text, "application/rss+xml");
        },
      },
      queue: {
        ...worker.ports.queue,
        async sendNew(messages) {
          around.queued.push(...messages);
          return messages.map(() => true);
        },
      },
    },
  };
}

test("does not requeue stored or recently failed URLs on later crawl runs", async () => {
  const around = { feed: "https://scheduled.example.com/a", entries: ["/one", "/two"], hours: 0, queued: [] };
  const worker = workerIn(around);
  const paths = () => around.queued.map(({ url }: IngestMessage) => new URL(url).pathname);
  await crawlRun(worker);
  expect(paths()).toEqual(["/one", "/two"]);
  const messages = around.queued.map((body, index) => ({
    id: String(index),
    attempts: 1,
    body,
    ack: vi.fn(),
    retry: vi.fn(),
  }));
  await consumeIngests({ queue: "cuttings-ingest", messages } as never, worker);
  await crawlRun(worker);
  around.hours = 2;
  around.entries = ["/three", "/one", "/two"];
  await crawlRun(worker);
  expect(paths()).toEqual(["/one", "/two", "/three"]);
});

test("logs each source, including one that is not a feed, and the crawl run", async () => {
  const lines: string[] = [];
  const feed = "https://scheduled.example.com/b";
  await workerBefore({}).ports.store.delete(SOURCE_LIST_KEY);
  const spy = vi.spyOn(console, "log").mockImplementation((line: string) => lines.push(line));
  await crawlRun(workerIn({ feed, entries: ["/one", "/two"], hours: 0, queued: [] }));
  spy.mockRestore();
  const events = lines.map((line) => JSON.parse(line));
  const logged = events.filter(({ event }) => event === "source");
  expect(logged.find(({ url }) => url === feed)).toMatchObject({ kind: "feed", title: "Feed", counts: { entries: 2 } });
  expect(logged.find(({ url }) => url !== feed)).toMatchObject({ counts: null, error: { code: "bad-feed" } });
  expect(events.find(({ event }) => event === "crawled")).toMatchObject({ sources: 2, due: 2, ahead: 0 });
});
