import { crawl } from "../../src/crawl.ts";
import { resourceOf } from "../discover/resource-of.ts";
import type { World } from "./world.ts";

export const FEED = "https://harbour.example.com/feed.xml";

/** A turn of the crawl in a process of its own, on a feed with these articles. */
export async function crawlTurn(world: World, urls: readonly string[]): Promise<void> {
  const isolate = world.isolate();
  const ports = {
    store: world.storeOf(isolate),
    clock: { now: () => new Date(world.now()) },
    urlPolicy: { refusedHosts: [], allowLoopbackHosts: [] },
    resources: {
      fetchResource: (url: string) =>
        isolate.step(`fetch ${url}`, "page-unreachable", async () => resourceOf(url, feedOf(urls))),
    },
    queue: {
      send: (messages: readonly { readonly url: string }[]) =>
        isolate.step("send", "storage-unavailable", async () => {
          for (const { url } of messages) world.send(url);
        }),
    },
  };
  // A turn that throws is a turn that ended early, as when the platform's call fails.
  const turn = crawl([FEED], { crawlEntriesPerSource: 100, retryFailedAfterHours: 0 }, ports).then(
    () => {},
    () => {},
  );
  await Promise.race([turn, isolate.death]);
  isolate.isDead = true;
}

function feedOf(urls: readonly string[]): string {
  const items = urls.map((url) => `<item><title>News</title><link>${url}</link></item>`).join("");
  return `<rss version="2.0"><channel><title>Harbour News</title>${items}</channel></rss>`;
}
