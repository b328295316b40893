import { type OpenSession, politeSessions } from "../politeness/polite-session.ts";
import { type MaxWait, waitForHost } from "../politeness/wait-for-host.ts";
import type { HostGate } from "../ports/host-gate.ts";
import type { PageFetcher } from "../ports/page-fetcher.ts";
import type { ResourceFetcher } from "../ports/resource-fetcher.ts";
import { type HttpPageFetcherOptions, httpPageFetcher } from "./http-page-fetcher.ts";

export interface PolitePageFetcherOptions extends HttpPageFetcherOptions {
  readonly gate: HostGate;
  readonly obeyRobots: boolean;
  /** Whether to fetch the TDMRep file of a host whenever its robots.txt is fetched. */
  readonly readTdm?: boolean;
  /** How long a fetch waits for its host. */
  readonly maxWaitMs: number;
  readonly sleep: MaxWait["sleep"];
}

/** Together with robots.txt and the page it has to end within the lease of the host (`politeness/host-budget.ts`). */
const TDM_LIMITS = { totalMs: 8_000, bodyBytes: 64_000, redirects: 2 };

/**
 * `httpPageFetcher` with politeness: no request is sent before robots.txt and the host's gate allow it.
 * @throws {HostBusyError} when the host is busy for longer than `maxWaitMs`.
 */
export function politePageFetcher(options: PolitePageFetcherOptions): PageFetcher & ResourceFetcher {
  const { maxWaitMs, sleep, clock } = options;
  const openSession = sessionsOf(options);
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

/** Sessions with the hosts of pages. They do not wait for a busy host. */
export function sessionsOf(options: PolitePageFetcherOptions): OpenSession {
  const { gate, obeyRobots, readTdm = false, sleep, clock, userAgent } = options;
  const robots = httpPageFetcher(options);
  const tdm = readTdm ? httpPageFetcher({ ...options, limits: { ...options.limits, ...TDM_LIMITS } }) : null;
  return politeSessions({ gate, robots, tdm, userAgent: obeyRobots ? userAgent : null, clock }, sleep);
}
