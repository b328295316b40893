import type { FetchedPage } from "../article.ts";

export interface PageFetcher {
  /**
   * Fetches one page: guard, redirects, limits, charset.
   * @param signal Ends the work when it is aborted, and its reason is thrown.
   * @param maxWaitMs How long to wait for its host, in milliseconds, where that is longer than the fetcher waits anyway.
   * @throws {IngestError} for every way in which a page cannot be had.
   */
  fetchPage(url: string, signal?: AbortSignal, maxWaitMs?: number): Promise<FetchedPage>;
}
