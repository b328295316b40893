import { type HttpPageFetcherOptions, httpPageFetcher } from "../../src/adapters/http-page-fetcher.ts";
import { memoryHostGate } from "../../src/adapters/memory-host-gate.ts";
import { politePageFetcher } from "../../src/adapters/polite-page-fetcher.ts";
import type { FetchedPage } from "../../src/fetched-page.ts";
import type { PageFetcher } from "../../src/ports/page-fetcher.ts";
import type { Newspaper } from "./server.ts";

/** Fixed, and after every article's date. */
const NOW = new Date("2026-11-23T12:00:00Z");

/** Fetches a page of the newspaper as on a user's request: robots.txt is ignored. */
export function fetchFromNewspaper(newspaper: Newspaper, path: string): Promise<FetchedPage> {
  return fetcherFor(newspaper).fetchPage(newspaper.url + path);
}

export function fetcherFor(newspaper: Newspaper): PageFetcher {
  return httpPageFetcher(optionsFor(newspaper));
}

/** Fetches a page of the newspaper as a crawl does. */
export function crawlNewspaper(newspaper: Newspaper, path: string): Promise<FetchedPage> {
  const options = optionsFor(newspaper);
  const gate = memoryHostGate(options.clock, 0);
  const politeness = { gate, obeyRobots: true, maxWaitMs: 0, sleep: async () => {} };
  return politePageFetcher({ ...options, ...politeness }).fetchPage(newspaper.url + path);
}

function optionsFor(newspaper: Newspaper): HttpPageFetcherOptions {
  return {
    fetch: globalThis.fetch,
    clock: { now: () => NOW },
    policy: { refusedHosts: [], allowLoopbackHosts: [new URL(newspaper.url).host] },
    userAgent: "cuttings-test/1.0 (+https://example.com/)",
  };
}
