import { IngestError } from "../errors.ts";
import type { Clock, HostGate, ResourceFetcher } from "../ports.ts";
import type { VisitEnd } from "./host-budget.ts";
import { HostBusyError } from "./host-busy.ts";
import { robotsOfHost } from "./robots-of-host.ts";

export interface Manners {
  readonly gate: HostGate;
  /** Brings robots.txt itself: within the lease of the page that it is for, and asking nobody. */
  readonly robots: ResourceFetcher;
  /** Who asks; `null`: robots.txt is not read. */
  readonly userAgent: string | null;
  readonly clock: Clock;
}

/** The time from taking a host's lease to giving it back. */
export interface Stay {
  readonly host: string;
  /** @throws {IngestError} `robots-disallowed`, or `robots-unreachable`. */
  checkRobots(url: URL): Promise<void>;
  /** Gives the lease back, the first time it is called. */
  leave(how: VisitEnd["how"], retryAfterSeconds: number | null): Promise<void>;
}

/**
 * Takes the lease of a URL's host, once its robots.txt lets the URL be fetched. What is known to be
 * forbidden is told without a wait.
 *
 * robots.txt is fetched when nobody did in the last day, in the lease of the page that needs it and
 * without a rest between the two. Where it redirects to, no other lease is taken: two hosts that send
 * their robots.txt to each other would wait for each other.
 *
 * @throws {HostBusyError} when somebody else has the lease, or the host rests.
 * @throws {IngestError} `robots-disallowed`, `robots-unreachable`, or `storage-unavailable`: the gate cannot be asked.
 */
export async function arrive(url: URL, { gate, robots, userAgent, clock }: Manners): Promise<Stay> {
  const { host, origin } = url;
  const answer = await gate.enter(origin);
  const rules = robotsOfHost(answer.robots, userAgent, robots, clock);
  if (!answer.isAdmitted) {
    rules.checkKnown(url);
    throw new HostBusyError(url, answer);
  }
  const { lease } = answer;
  let since = clock.now().getTime();
  let isOver = false;

  const stay: Stay = {
    host,

    async checkRobots(target) {
      await rules.check(target);
      since = clock.now().getTime();
    },

    async leave(how, retryAfterSeconds) {
      if (isOver) return;
      isOver = true;
      const took = Math.max(0, clock.now().getTime() - since);
      const end = { how, took, retryAfterSeconds, crawlDelaySeconds: rules.crawlDelayOf(origin) };
      try {
        await gate.leave(origin, lease, end, rules.learned);
      } catch (error) {
        // The lease runs out by itself; what was fetched is not to be lost for it.
        if (!(error instanceof IngestError)) throw error;
      }
    },
  };

  try {
    await stay.checkRobots(url);
  } catch (error) {
    const isUnreachable = error instanceof IngestError && error.code === "robots-unreachable";
    if (isUnreachable) await stay.leave("failed", error.retryAfterSeconds);
    else await stay.leave(rules.learned.length === 0 ? "unused" : "answered", null);
    throw error;
  }
  return stay;
}
