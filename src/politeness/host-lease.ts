import { IngestError } from "../errors.ts";
import type { HostGate, LeaseEnd } from "../ports/host-gate.ts";
import type { HostStatements } from "../rights-statement.ts";
import { HostBusyError } from "./host-busy.ts";
import { type RobotsReader, robotsOfHost } from "./robots-of-host.ts";

/** The files of a host are fetched under the lease of the page that needs them. */
export interface Politeness extends RobotsReader {
  readonly gate: HostGate;
}

/** The right to send requests to a host, one at a time. */
export interface HostLease {
  readonly host: string;
  /** @throws {IngestError} `robots-disallowed`, or `robots-unreachable`. */
  checkRobots(url: URL): Promise<void>;
  /** What the host's files state about the use of a page; `null` if they were not read. */
  statementsAbout(url: URL): HostStatements | null;
  /** Calls after the first do nothing. */
  release(how: LeaseEnd["how"], retryAfterSeconds: number | null): Promise<void>;
}

/**
 * Acquires the lease of a URL's host, and checks its robots.txt. A URL that is known to be disallowed is refused
 * without waiting for the host.
 *
 * robots.txt is fetched if its copy is older than a day, under the lease of the page that needs it and without a delay
 * before the page. A robots.txt that redirects to another host acquires no lease there: two hosts that redirect theirs
 * to each other would deadlock.
 *
 * @throws {HostBusyError} when another request holds the lease, or the host's delay is not over.
 * @throws {IngestError} `robots-disallowed`, `robots-unreachable`; `storage-unavailable` when the gate is
 *   unavailable.
 */
export async function acquireLease(url: URL, { gate, ...reader }: Politeness): Promise<HostLease> {
  const { clock } = reader;
  const { host, origin } = url;
  const admission = await gate.acquire(origin);
  const rules = robotsOfHost(admission.robots, reader);
  if (!admission.isAdmitted) {
    rules.checkKnown(url);
    throw new HostBusyError(url, admission);
  }
  let startedAt = clock.now().getTime();
  let isReleased = false;

  const lease: HostLease = {
    host,

    async checkRobots(target) {
      const known = rules.learned.length;
      await rules.check(target);
      // The time of a request includes no fetch of robots.txt.
      if (rules.learned.length > known) startedAt = clock.now().getTime();
    },

    statementsAbout: rules.statementsAbout,

    async release(how, retryAfterSeconds) {
      if (isReleased) return;
      isReleased = true;
      const took = Math.max(0, clock.now().getTime() - startedAt);
      const end = { how, took, retryAfterSeconds, crawlDelaySeconds: rules.crawlDelayOf(origin) };
      try {
        await gate.release(origin, admission.lease, end, rules.learned);
      } catch (error) {
        // The lease will expire; the fetched page must not be lost.
        if (!(error instanceof IngestError)) throw error;
      }
    },
  };

  try {
    await lease.checkRobots(url);
  } catch (error) {
    const isUnreachable = error instanceof IngestError && error.code === "robots-unreachable";
    if (isUnreachable) await lease.release("failed", error.retryAfterSeconds);
    else await lease.release(rules.learned.length === 0 ? "unused" : "answered", null);
    throw error;
  }
  return lease;
}
