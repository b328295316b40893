import { IngestError, type IngestErrorCode } from "../errors.ts";
import type { LeaseEnd } from "../ports/host-gate.ts";
import type { HostStatements } from "../rights-statement.ts";
import { acquireLease, type Politeness } from "./host-lease.ts";
import { MAX_WAIT_MS } from "./max-waits.ts";
import { type MaxWait, waitForHost } from "./wait-for-host.ts";

/** One fetch with its redirects. It holds the lease of one host at a time. */
export interface PoliteSession {
  /**
   * Checks robots.txt for a redirect target and acquires the lease of its host, releasing the previous one. On the same
   * host the lease is kept without a delay: browsers follow redirects immediately, and a host that redirects every
   * first request could otherwise never be fetched.
   * @throws {IngestError} as `acquireLease`.
   */
  followRedirect(target: URL): Promise<void>;
  /** Checks robots.txt for another URL of the host whose lease is held. @throws {IngestError} as `acquireLease`. */
  checkRobots(url: URL): Promise<void>;
  recordStatus(statusCode: number): void;
  /** What the files of the current host state about the use of a page; `null` if they were not read. */
  statementsAbout(url: URL): HostStatements | null;
  /** @param error why the fetch failed; `null` when it succeeded. */
  end(error: unknown): Promise<void>;
}

/** Opens a session for a URL that has passed the guard. */
export type OpenSession = (url: URL) => Promise<PoliteSession>;

const UNANSWERED: ReadonlySet<IngestErrorCode> = new Set(["page-unreachable", "page-timeout"]);

/** A session sends no request before the host's robots.txt allows it and the host's lease is held. */
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
        // The fetch timed out during the wait.
        if (hasEnded) await lease.release("unused", null);
      },
      async checkRobots(url) {
        if (url.host === lease.host) await lease.checkRobots(url);
      },
      recordStatus(status) {
        statusCode = status;
      },
      statementsAbout: (url) => lease.statementsAbout(url),
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
