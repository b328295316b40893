import { expect, test, vi } from "vitest";
import type { IngestMessage } from "../../src/ports/ingest-queue.ts";
import { SOURCE_LIST_KEY } from "../../src/store/keys.ts";
import type { Worker } from "../../workers/platform/env.ts";
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
  /** Paths that are in the feed. */
  entries: readonly string[];
  /** Hours that have passed. */
  hours: number;
  readonly queued: IngestMessage[];
}

/** A worker on the real bucket, whose queue is a list and whose clock can be put on. */
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

test("turn after turn, what is filed and what failed lately is not queued again", async () => {
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

test("the log tells of each source, the one that is no feed too, and of the turn", async () => {
  const lines: string[] = [];
  const feed = "https://scheduled.example.com/b";
  await workerBefore({}).ports.store.delete(SOURCE_LIST_KEY);
  const spy = vi.spyOn(console, "log").mockImplementation((line: string) => lines.push(line));
  await crawlRun(workerIn({ feed, entries: ["/one", "/two"], hours: 0, queued: [] }));
  spy.mockRestore();
  const events = lines.map((line) => JSON.parse(line));
  const told = events.filter(({ event }) => event === "source");
  expect(told.find(({ url }) => url === feed)).toMatchObject({ kind: "feed", title: "Feed", counts: { entries: 2 } });
  expect(told.find(({ url }) => url !== feed)).toMatchObject({ counts: null, error: { code: "bad-feed" } });
  expect(events.find(({ event }) => event === "crawled")).toMatchObject({ sources: 2, due: 2, ahead: 0 });
});
