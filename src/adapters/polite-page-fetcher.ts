import { type Patience, patiently } from "../manners/patiently.ts";
import { politeVisits } from "../manners/visit.ts";
import type { HostGate, PageFetcher, ResourceFetcher } from "../ports.ts";
import { type HttpPageFetcherOptions, httpPageFetcher } from "./http-page-fetcher.ts";

export interface PolitePageFetcherOptions extends HttpPageFetcherOptions {
  readonly gate: HostGate;
  readonly obeyRobots: boolean;
  /** Milliseconds that a fetch waits for its host's turn; with 0 whoever asked is told to come again. */
  readonly patience: number;
  readonly sleep: Patience["sleep"];
}

/** In milliseconds: several rests of nearly every host. */
const PATIENCE_FOR_FURTHER = 60_000;

/**
 * Fetches as `httpPageFetcher` does, and no request leaves before robots.txt and the host's gate let it.
 * @throws {HostBusyError} when the turn of its host comes later than patience lasts.
 */
export function politePageFetcher(options: PolitePageFetcherOptions): PageFetcher & ResourceFetcher {
  const { gate, obeyRobots, patience, sleep, clock, userAgent } = options;
  const robots = httpPageFetcher(options);
  const openVisit = politeVisits({ gate, robots, userAgent: obeyRobots ? userAgent : null, clock }, sleep);
  const waiting = (milliseconds: number) =>
    httpPageFetcher({
      ...options,
      openVisit: (url) => patiently(() => openVisit(url), { milliseconds, clock, sleep }),
    });
  const fetcher = waiting(patience);
  const further = waiting(Math.max(patience, PATIENCE_FOR_FURTHER));
  return {
    fetchResource: fetcher.fetchResource,
    fetchPage: (url, signal, isFurther = false) => (isFurther ? further : fetcher).fetchPage(url, signal),
  };
}
