import type { Clock, PageFetcher } from "../ports.ts";
import { HostBusyError } from "./host-busy.ts";

export interface Patience {
  /** How long is waited in all. */
  readonly milliseconds: number;
  readonly clock: Clock;
  sleep(milliseconds: number): Promise<unknown>;
}

/**
 * Does `work` as soon as its host has time for it.
 * @throws {HostBusyError} when that is later than patience lasts.
 */
export async function patiently<T>(work: () => Promise<T>, { milliseconds, clock, sleep }: Patience): Promise<T> {
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

/** Fetches pages as soon as their hosts have time, wherever they redirect to. */
export function patientPages(pages: PageFetcher, patience: Patience): PageFetcher {
  return {
    fetchPage: (url, signal, isFurther) =>
      patiently(async () => {
        signal?.throwIfAborted();
        return pages.fetchPage(url, signal, isFurther);
      }, patience),
  };
}
