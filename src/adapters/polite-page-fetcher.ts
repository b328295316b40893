import { politeSessions } from "../politeness/polite-session.ts";
import { type MaxWait, waitForHost } from "../politeness/wait-for-host.ts";
import type { HostGate } from "../ports/host-gate.ts";
import type { PageFetcher } from "../ports/page-fetcher.ts";
import type { ResourceFetcher } from "../ports/resource-fetcher.ts";
import { type HttpPageFetcherOptions, httpPageFetcher } from "./http-page-fetcher.ts";

export interface PolitePageFetcherOptions extends HttpPageFetcherOptions {
  readonly gate: HostGate;
  readonly obeyRobots: boolean;
  /** How long a fetch waits for its host. */
  readonly maxWaitMs: number;
  readonly sleep: MaxWait["sleep"];
}

/**
 * `httpPageFetcher` with politeness: no request is sent before robots.txt and the host's gate allow it.
 * @throws {HostBusyError} when the host is busy for longer than `maxWaitMs`.
 */
export function politePageFetcher(options: PolitePageFetcherOptions): PageFetcher & ResourceFetcher {
  const { gate, obeyRobots, maxWaitMs, sleep, clock, userAgent } = options;
  const robots = httpPageFetcher(options);
  const openSession = politeSessions({ gate, robots, userAgent: obeyRobots ? userAgent : null, clock }, sleep);
  const waiting = (milliseconds: number) =>
    httpPageFetcher({
      ...options,
      openSession: (url) => waitForHost(() => openSession(url), { milliseconds, clock, sleep }),
    });
  const fetcher = waiting(maxWaitMs);
  return {
    fetchResource: fetcher.fetchResource,
    fetchPage: (url, signal, atLeastMs = 0) =>
      (atLeastMs > maxWaitMs ? waiting(atLeastMs) : fetcher).fetchPage(url, signal),
  };
}
