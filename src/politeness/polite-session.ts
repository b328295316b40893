import { IngestError, type IngestErrorCode } from "../errors.ts";
import type { LeaseEnd } from "../ports/host-gate.ts";
import { acquireLease, type Politeness } from "./host-lease.ts";
import { MAX_WAIT_MS } from "./max-waits.ts";
import { type MaxWait, waitForHost } from "./wait-for-host.ts";

/** One fetch with its redirects. It holds the lease of one host at a time. */
export interface PoliteSession {
  /**
   * Moves on to where a redirect leads. Another host has a budget of its own: its lease is acquired, and the one
   * before is released. On the same host the lease is kept and no delay is due: a browser takes none either, and a
   * host that redirects every first request would never be fetched. robots.txt is checked at every hop.
   * @throws {IngestError} as `acquireLease` does.
   */
  followRedirect(target: URL): Promise<void>;
  recordStatus(statusCode: number): void;
  /** @param error what the fetch ended with; `null` when it succeeded. */
  end(error: unknown): Promise<void>;
}

/** Opens a session for a URL that has passed the guard. */
export type OpenSession = (url: URL) => Promise<PoliteSession>;

const UNANSWERED: ReadonlySet<IngestErrorCode> = new Set(["page-unreachable", "page-timeout"]);

/** No request leaves in such a session before its host's robots.txt allows it and its host's lease is held. */
export function politeSessions(politeness: Politeness, sleep: MaxWait["sleep"]): OpenSession {
  const maxWait = { milliseconds: MAX_WAIT_MS.redirect, clock: politeness.clock, sleep };
  return async (url) => {
    let lease = await acquireLease(url, politeness);
    let statusCode: number | null = null;
    let hasEnded = false;
    return {
      async followRedirect(target) {
        if (target.host === lease.host) {
          await lease.checkRobots(target);
          return;
        }
        await lease.release("answered", null);
        lease = await waitForHost(() => acquireLease(target, politeness), maxWait);
        statusCode = null;
        // The fetch timed out while this waited.
        if (hasEnded) await lease.release("unused", null);
      },
      recordStatus(status) {
        statusCode = status;
      },
      async end(error) {
        hasEnded = true;
        const retryAfterSeconds = error instanceof IngestError ? error.retryAfterSeconds : null;
        await lease.release(howItEnded(statusCode, error), retryAfterSeconds);
      },
    };
  };
}

function howItEnded(statusCode: number | null, error: unknown): LeaseEnd["how"] {
  if (statusCode === 429 || statusCode === 503) return "refused";
  if (statusCode !== null && statusCode >= 500) return "failed";
  return error instanceof IngestError && UNANSWERED.has(error.code) ? "failed" : "answered";
}
