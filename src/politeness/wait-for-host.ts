import type { Clock } from "../ports/clock.ts";
import type { PageFetcher } from "../ports/page-fetcher.ts";
import { HostBusyError } from "./host-busy.ts";

/** How long a caller waits for a host, with the clock and the timer to use. */
export interface MaxWait {
  /** For all attempts together. */
  readonly milliseconds: number;
  readonly clock: Clock;
  sleep(milliseconds: number): Promise<unknown>;
}

/**
 * Runs `work` as soon as its host admits it.
 * @throws {HostBusyError} when that would exceed the maximum wait.
 */
export async function waitForHost<T>(work: () => Promise<T>, { milliseconds, clock, sleep }: MaxWait): Promise<T> {
  const until = clock.now().getTime() + milliseconds;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof HostBusyError) || clock.now().getTime() + error.wait > until) throw error;
      await sleep(error.wait);
    }
  }
}

/** A fetcher that waits for the hosts of its pages and of their redirects. */
export function waitingFetcher(pages: PageFetcher, maxWait: MaxWait): PageFetcher {
  return {
    fetchPage: (url, signal, maxWaitMs) =>
      waitForHost(async () => {
        signal?.throwIfAborted();
        return pages.fetchPage(url, signal, maxWaitMs);
      }, maxWait),
  };
}
