import { bucketCrawlSchedule } from "../../src/adapters/bucket-crawl-schedule.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { crawl } from "../../src/sources/crawl.ts";
import { seedSource } from "../../src/sources/source-settings.ts";
import { CRAWL_SCHEDULE_KEY } from "../../src/store/keys.ts";
import { resourceOf } from "../discover/resource-of.ts";
import type { World } from "./world.ts";

export const FEED = "https://harbour.example.com/feed.xml";

/** Poll intervals in seconds. */
export const PACE = { shortest: 900, longest: 86_400 };

/** A deliberate fault of the crawl, to check that the simulation catches it. */
export type CrawlMutant = "polls without a lease" | "records before queueing";

export interface RunOptions {
  readonly mutant?: CrawlMutant | null;
  /** Seconds by which this process's clock is ahead (or behind, if negative). */
  readonly skew?: number;
}

/** A crawl run in a process of its own, over a feed with these articles. */
export async function runCrawl(
  world: World,
  urls: readonly string[],
  { mutant = null, skew = 0 }: RunOptions = {},
): Promise<void> {
  const isolate = world.isolate();
  const store = world.storeOf(isolate);
  const send = (messages: readonly { readonly url: string }[]) =>
    isolate.step("send", "storage-unavailable", async () => {
      for (const { url } of messages) world.send(url);
    });
  const clock = { now: () => new Date(world.now() + skew * 1_000) };
  const ports = {
    store,
    schedule: bucketCrawlSchedule(mutant === "polls without a lease" ? withoutLeases(store) : store, clock),
    clock,
    urlPolicy: { refusedHosts: [], allowLoopbackHosts: [] },
    index: null,
    resources: {
      fetchResource: (url: string) =>
        isolate.step(`fetch ${url}`, "page-unreachable", async () => {
          world.polls++;
          return resourceOf(url, feedOf(urls));
        }),
    },
    queue: {
      async sendNew(messages: readonly { readonly url: string }[]) {
        const sent = send(messages);
        if (mutant === "records before queueing") sent.catch(() => {});
        else await sent;
        return messages.map(() => true);
      },
    },
  };
  const settings = {
    crawlEntriesPerSource: 100,
    retryFailedAfterHours: 0,
    pace: PACE,
    startWithinMs: 600_000,
    concurrentHosts: 6,
    polls: "due" as const,
  };
  const listener = {
    polled: () => {},
    bug: (_source: string, error: unknown) => world.violations.push(String(error)),
  };
  // A run that throws has ended early, as when a call to the platform fails.
  const run = crawl([seedSource(FEED)], settings, ports, listener).then(
    () => {},
    () => {},
  );
  await Promise.race([run, isolate.crashed]);
  isolate.hasCrashed = true;
}

/** A store on which every write to the schedule succeeds, so that leases are not exclusive. */
function withoutLeases(store: ObjectStore): ObjectStore {
  return {
    ...store,
    putIfAbsent: async (key, body) => (await store.putIfAbsent(key, body)) ?? (key === CRAWL_SCHEDULE_KEY ? "?" : null),
    putIfUnchanged: async (key, body, etag) =>
      (await store.putIfUnchanged(key, body, etag)) ?? (key === CRAWL_SCHEDULE_KEY ? "?" : null),
  };
}

function feedOf(urls: readonly string[]): string {
  const items = urls.map((url) => `<item><title>News</title><link>${url}</link></item>`).join("");
  return `<rss version="2.0"><channel><title>Harbour News</title>${items}</channel></rss>`;
}
