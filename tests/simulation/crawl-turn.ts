import { bucketCrawlSchedule } from "../../src/adapters/bucket-crawl-schedule.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { crawl } from "../../src/sources/crawl.ts";
import { seedSource } from "../../src/sources/source-settings.ts";
import { CRAWL_SCHEDULE_KEY } from "../../src/store/keys.ts";
import { resourceOf } from "../discover/resource-of.ts";
import type { World } from "./world.ts";

export const FEED = "https://harbour.example.com/feed.xml";

/** In seconds; a turn of the next slot comes when the shortest interval has passed. */
export const PACE = { shortest: 900, longest: 86_400 };

/** What a crawl could do wrong. */
export type CrawlMutant = "reads without asking" | "notes before the queue has taken";

export interface TurnOptions {
  readonly mutant?: CrawlMutant | null;
  /** Seconds by which the clock of this process is wrong. */
  readonly skew?: number;
}

/** A turn of the crawl in a process of its own, on a feed with these articles. */
export async function crawlTurn(
  world: World,
  urls: readonly string[],
  { mutant = null, skew = 0 }: TurnOptions = {},
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
    schedule: bucketCrawlSchedule(mutant === "reads without asking" ? careless(store) : store, clock),
    clock,
    urlPolicy: { refusedHosts: [], allowLoopbackHosts: [] },
    resources: {
      fetchResource: (url: string) =>
        isolate.step(`fetch ${url}`, "page-unreachable", async () => {
          world.readings++;
          return resourceOf(url, feedOf(urls));
        }),
    },
    queue: {
      async sendNew(messages: readonly { readonly url: string }[]) {
        const sent = send(messages);
        if (mutant === "notes before the queue has taken") sent.catch(() => {});
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
    polls: "due" as const,
  };
  const listener = {
    polled: () => {},
    bug: (_source: string, error: unknown) => world.violations.push(String(error)),
  };
  // A turn that throws is a turn that ended early, as when the platform's call fails.
  const turn = crawl([seedSource(FEED)], settings, ports, listener).then(
    () => {},
    () => {},
  );
  await Promise.race([turn, isolate.death]);
  isolate.isDead = true;
}

/** Takes sources whoever has taken them before. */
function careless(store: ObjectStore): ObjectStore {
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
