import { httpPageFetcher } from "../../src/adapters/http-page-fetcher.ts";
import type { FetchedPage } from "../../src/article.ts";
import type { Newspaper } from "./server.ts";

/** After every article's date, and the same on every day. */
const NOW = new Date("2026-11-23T12:00:00Z");

/** Fetches a page of the newspaper as the product does. */
export function fetchFromNewspaper(newspaper: Newspaper, path: string): Promise<FetchedPage> {
  const fetcher = httpPageFetcher({
    fetch: globalThis.fetch,
    clock: { now: () => NOW },
    policy: { refusedHosts: [], allowLoopbackHosts: [new URL(newspaper.url).host] },
    userAgent: "cuttings-test/1.0 (+https://example.com/)",
  });
  return fetcher.fetchPage(newspaper.url + path);
}
