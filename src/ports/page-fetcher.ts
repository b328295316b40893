import type { FetchedPage } from "../fetched-page.ts";

export interface PageFetcher {
  /**
   * Fetches one page: guard, redirects, limits, charset.
   * @param signal ends the work when aborted; its reason is thrown.
   * @param maxWaitMs how long to wait for the host, if longer than the fetcher's default.
   * @throws {IngestError} when the page cannot be fetched.
   */
  fetchPage(url: string, signal?: AbortSignal, maxWaitMs?: number): Promise<FetchedPage>;
}
